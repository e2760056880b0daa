/** A date as in `<time datetime>`: a day, or a day and a time, with or without an offset. */
export interface WrittenDate {
  /** As written, in the one form that ISO 8601 and HTML share. */
  readonly iso: string;
  /** The day as written, such as `2026-07-12`. */
  readonly day: string;
  /** Milliseconds of what is written, read as UTC. */
  readonly wall: number;
  /** Milliseconds since 1970, UTC; what has no offset is read as UTC. */
  readonly instant: number;
  /** Whether a time is written. */
  readonly timed: boolean;
  /** The offset of the time, such as `-05:00` or `Z`; empty where none is written. */
  readonly zone: string;
}

const written =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Parses a date; `undefined` if it is not valid: `2026-02-30` is not the second of March.
 *
 * @see https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times
 */
export const parseDate = (value: string | null | undefined): WrittenDate | undefined => {
  const [, day, time, offset = ''] = written.exec(value?.trim() ?? '') ?? [];
  if (!day) return undefined;
  const local = `${day}T${time ?? '00:00'}`;
  const zone = offset.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2');
  const wall = Date.parse(`${local}Z`);
  const instant = Date.parse(local + (zone || 'Z'));
  // Some engines count the days past a month's end into the next.
  if (!Number.isFinite(instant) || !new Date(wall).toISOString().startsWith(local.slice(0, 16))) {
    return undefined;
  }
  return {iso: time ? local + zone : day, day, wall, instant, timed: !!time, zone};
};

/** True when `date` is later than `other`: by the day where one of them has no time. */
export const isLater = (date: WrittenDate, other: WrittenDate) =>
  date.timed && other.timed ? date.instant > other.instant : date.day > other.day;
