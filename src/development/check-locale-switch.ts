import {isServer} from 'lit';
import type {OpedLocaleSwitch} from '../elements/oped-locale-switch.js';
import {elementOf, findAll, treeOf, type TreeNode} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';
import {quote, report} from './report.js';

const isOfAnotherSite = (link: TreeNode) =>
  !isServer && (elementOf(link) as HTMLAnchorElement).origin !== location.origin;

export const checkLocaleSwitch = (element: OpedLocaleSwitch) => {
  const tell = (problem: string) => report(element, `<oped-locale-switch> ${problem}`);
  const links = findAll(
    treeOf(element),
    (node) => node.tag === 'a' && node.attribute('hreflang') !== null,
  );
  if (!links.length) {
    tell('has no links; write <a lang="es" hreflang="es" href="…">Español</a>, one a language.');
  }
  for (const link of links) {
    const name = quote(link.text.trim());
    const hreflang = link.attribute('hreflang') ?? '';
    const href = link.attribute('href');
    if (!canonicalTag(hreflang)) {
      tell(
        `hreflang=${quote(hreflang)} of ${name} is not a language tag, such as "es" or "es-MX". The link does not switch.`,
      );
    }
    if (!link.attribute('lang')) {
      tell(`${name} has no lang; say in which language the link's own words are: lang="es".`);
    }
    if (href === null) {
      tell(`${name} has no href: without script it leads nowhere. Let it lead to the language.`);
    } else if (element.history && isOfAnotherSite(link)) {
      tell(`history cannot take the address ${quote(href)}, which is of another site.`);
    }
  }
  for (const name of ['remember', 'history'] as const) {
    if (element[name] && !element.toggle) tell(`${name} has no effect without toggle.`);
  }
};
