import {instant, type WrittenDate} from '../internal/dates.js';

/** True for the name of a time zone that the engine knows, such as `America/Mexico_City`. */
export const isTimeZone = (timeZone: string) => {
  try {
    return !!new Intl.DateTimeFormat('en', {timeZone});
  } catch {
    return false;
  }
};

/** The offset as `Intl` names it; engines that take it as a time zone are too new. */
const offsetName = (offset: number) => {
  const minutes = Math.abs(offset);
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
  return offset ? `GMT${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60))}${rest}` : 'UTC';
};

/**
 * A date in words: the day, and where a time is written the time and its zone, joined by a comma. A
 * day never shifts; a time is that of its own offset unless `timeZone` names another zone.
 *
 * @param locale An exact tag, since `es-MX` and `es-ES` tell the time differently.
 */
export const formatDate = (date: WrittenDate, locale: string, timeZone?: string) => {
  const {timed, offset} = date;
  const zoned = timed && offset !== undefined && timeZone && isTimeZone(timeZone);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {...options, timeZone: zoned ? timeZone : 'UTC'}).format(
      zoned ? instant(date) : date.wall,
    );
  const day = format({dateStyle: 'long'});
  if (!timed) return day;
  const time = format({
    hour: 'numeric',
    minute: '2-digit',
    ...(zoned && {timeZoneName: 'short'}),
  });
  const zone = zoned || offset === undefined ? '' : ` ${offsetName(offset)}`;
  return `${day}, ${time}${zone}`;
};

/**
 * Names joined as a newspaper does: “A, B and C” without a serial comma, «A, B e Inés». The parts are
 * told apart, since the names are links of the page.
 */
export const listParts = (names: readonly string[], locale: string) => {
  const parts = new Intl.ListFormat(locale.startsWith('en') ? 'en-GB' : locale).formatToParts(
    names,
  );
  return parts.map(({type, value}, i) => ({
    type,
    // «e» before the sound of an i, which ICU does not hear under an accent: Íñigo, Ílan.
    value: value === ' y ' && /^h?í/i.test(parts[i + 1]?.value ?? '') ? ' e ' : value,
  }));
};

/** The plural category of a whole number. */
export const pluralOf = (n: number, locale: string) => new Intl.PluralRules(locale).select(n);
