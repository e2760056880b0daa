import type {OpedLocaleSwitch} from '../elements/oped-locale-switch.js';
import {languageLinks} from '../internal/language-links.js';
import {canonicalTag} from '../locale/lookup.js';
import {quote, report} from './report.js';

export const checkLocaleSwitch = (element: OpedLocaleSwitch) => {
  const tell = (problem: string) => report(element, `<oped-locale-switch> ${problem}`);
  const links = languageLinks(element);
  if (!links.length) {
    tell('has no links; write <a lang="es" hreflang="es" href="…">Español</a>, one a language.');
  }
  for (const {hreflang, lang, href, origin, textContent} of links) {
    const name = quote(textContent.trim());
    if (!canonicalTag(hreflang)) {
      tell(
        `hreflang=${quote(hreflang)} of ${name} is not a language tag, such as "es" or "es-MX". The link does not switch.`,
      );
    }
    if (!lang) {
      tell(`${name} has no lang; say in which language the link's own words are: lang="es".`);
    }
    if (!href) {
      tell(`${name} has no href: without script it leads nowhere. Let it lead to the language.`);
    } else if (element.history && origin !== location.origin) {
      tell(`history cannot take the address ${quote(href)}, which is of another site.`);
    }
  }
  for (const name of ['remember', 'history'] as const) {
    if (element[name] && !element.toggle) tell(`${name} has no effect without toggle.`);
  }
};
