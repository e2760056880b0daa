/** A date as `<time datetime>` writes it: a day, or a day and a time, with or without an offset. */
export interface WrittenDate {
  /** As written, in the one form that ISO 8601 and HTML share. */
  readonly iso: string;
  /** The day as written, such as `2026-07-12`. */
  readonly day: string;
  /** Milliseconds of what is written, read as UTC. */
  readonly wall: number;
  /** Whether a time is written. */
  readonly timed: boolean;
  /** Minutes east of UTC; `undefined` where no offset is written. */
  readonly offset: number | undefined;
}

const written =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)? ?(?:(Z)|([+-])(\d\d):?([0-5]\d))?)?$/i;

/**
 * Reads a date, or gives `undefined` for what is none: `2026-02-30` is not the second of March.
 *
 * @see https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#dates-and-times
 */
export const parseDate = (value: string | null | undefined): WrittenDate | undefined => {
  const parts = written.exec(value?.trim() ?? '');
  if (!parts) return undefined;
  const [, day = '', time, seconds = '', utc, sign, hours, minutes] = parts;
  const local = `${day}T${time ?? '00:00'}`;
  const wall = Date.parse(`${local}${seconds}Z`);
  // Some engines count the days past a month's end into the next.
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(local)) return undefined;
  const east = Number(hours) * 60 + Number(minutes);
  const offset = utc ? 0 : sign && (sign === '-' ? -east : east);
  const zone = utc ? 'Z' : sign ? `${sign}${hours ?? ''}:${minutes ?? ''}` : '';
  return {
    iso: time ? `${local}${seconds}${zone}` : day,
    day,
    wall,
    timed: time !== undefined,
    offset: offset === '' ? undefined : offset,
  };
};

/** Milliseconds since 1970, UTC; a time without an offset is read as UTC. */
export const instant = ({wall, offset = 0}: WrittenDate) => wall - offset * 60_000;

/** True when `date` is later than `other`: by the day where one of them has no time. */
export const isLater = (date: WrittenDate, other: WrittenDate) =>
  date.timed && other.timed ? instant(date) > instant(other) : date.day > other.day;
