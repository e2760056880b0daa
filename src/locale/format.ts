import type {WrittenDate} from '../content/dates.js';
import {sourceLocale} from './generated/locale-codes.js';
import type {LocaleController} from './locale-controller.js';
import {canonicalTag} from './lookup.js';

/** The tag for dates, numbers and lists: the page's exact one where its language is shown. */
export const exactTag = ({foreign, tag}: LocaleController) =>
  foreign || (canonicalTag(tag) ?? sourceLocale);

const formatters = new Map<string, unknown>();

/** Languages and time zones come from pages: a server that renders many does not keep them all. */
const most = 100;

/**
 * A formatter of `Intl`, which takes many times as long to make as to use; `undefined` where the browser
 * has none: old ones lack parts of `Intl`, and so do pages that change it.
 */
const formatterOf = <Formatter, Options>(
  kind: new (locale: string, options: Options) => Formatter,
  locale: string,
  options?: Options,
) => {
  try {
    // Not JSON, which asks for `toJSON`: old scripts add it to every object.
    const key = `${kind.name} ${locale} ${Object.entries(options ?? {}).join()}`;
    let formatter = formatters.get(key) as Formatter | undefined;
    if (!formatter) {
      if (formatters.size === most) formatters.clear();
      formatters.set(key, (formatter = new kind(locale, options as Options)));
    }
    return formatter;
  } catch {
    return undefined;
  }
};

/** True for the name of a time zone that the engine knows, such as `America/Mexico_City`. */
export const isTimeZone = (timeZone: string) =>
  !!timeZone && !!formatterOf(Intl.DateTimeFormat, 'en', {timeZone});

/** The offset as `Intl` names it, which takes one as a time zone in new engines alone. */
const offsetName = (zone: string) =>
  zone === 'Z' ? 'UTC' : `GMT${zone.replace(/^(.)0/, '$1').replace(':00', '')}`;

/**
 * A date as text: the day and, where a time is written, the time and its zone, joined by a comma. A day
 * never shifts; a time is shown with its own offset unless `timeZone` names another zone. `undefined` where
 * the browser cannot tell.
 *
 * @param locale An exact tag, since `es-MX` and `es-ES` format times differently.
 */
export const formatDate = (date: WrittenDate, locale: string, timeZone = '') => {
  const moved = date.zone && isTimeZone(timeZone);
  const format = (options: Intl.DateTimeFormatOptions) =>
    formatterOf(Intl.DateTimeFormat, locale, {
      ...options,
      timeZone: moved ? timeZone : 'UTC',
    })?.format(moved ? date.instant : date.wall);
  const day = format({dateStyle: 'long'});
  if (!date.timed || !day) return day;
  const time = format({
    hour: 'numeric',
    minute: '2-digit',
    ...(moved && {timeZoneName: 'short'}),
  });
  return `${day}, ${time}${date.zone && !moved ? ` ${offsetName(date.zone)}` : ''}`;
};

/**
 * Names joined as a newspaper does: “A, B and C” without a serial comma, «A, B e Inés». The parts are
 * separate, since the names are links of the page.
 */
export const listParts = (names: readonly string[], locale: string) => {
  const tag = locale.startsWith('en') ? 'en-GB' : locale;
  const parts =
    formatterOf(Intl.ListFormat, tag)?.formatToParts(names) ??
    names.flatMap((value, i) => [
      ...(i ? [{type: 'literal', value: ', '}] : []),
      {type: 'element', value},
    ]);
  return parts.map(({type, value}, i) => ({
    type,
    // «e» before the sound of an i, which ICU does not recognize under an accent: Íñigo, Ílan.
    value: value === ' y ' && /^h?í/i.test(parts[i + 1]?.value ?? '') ? ' e ' : value,
  }));
};

/** The plural category of a whole number. */
export const pluralOf = (n: number, locale: string) =>
  formatterOf(Intl.PluralRules, locale)?.select(n) ?? (n === 1 ? 'one' : 'other');

/** A number in digits. */
export const formatNumber = (n: number, locale: string) =>
  formatterOf(Intl.NumberFormat, locale)?.format(n) ?? n;
