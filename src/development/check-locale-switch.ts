import {elementOf, elementsIn, type TreeNode} from '../content/tree.js';
import {canonicalTag} from '../locale/lookup.js';
import {quote, report, type Check} from './report.js';

/** Unknown on a server: there is no link, only the view of one. */
const isOfAnotherSite = (link: TreeNode) => {
  const {origin} = (elementOf(link) ?? {}) as Partial<HTMLAnchorElement>;
  return origin !== undefined && origin !== location.origin;
};

export const checkLocaleSwitch: Check = ({tree, value}) => {
  const warn = (problem: string) => report(tree, `<oped-locale-switch> ${problem}`);
  const links = elementsIn(tree).filter(
    (node) => node.tag === 'a' && node.attribute('hreflang') !== null,
  );
  if (!links.length) {
    warn('has no links; write <a lang="es" hreflang="es" href="…">Español</a>, one per language.');
  }
  for (const link of links) {
    const name = quote(link.text.trim());
    const hreflang = link.attribute('hreflang') ?? '';
    const href = link.attribute('href');
    if (!canonicalTag(hreflang)) {
      warn(
        `hreflang=${quote(hreflang)} of ${name} is not a language tag, such as "es" or "es-MX". The link does not switch.`,
      );
    }
    if (!link.attribute('lang')) {
      warn(`${name} has no lang; add the language of the link text itself: lang="es".`);
    }
    if (href === null) {
      warn(
        `${name} has no href: without JavaScript it leads nowhere. Link to that language's page.`,
      );
    } else if (value('history') !== null && isOfAnotherSite(link)) {
      warn(`history cannot use the address ${quote(href)}, which is of another site.`);
    }
  }
  for (const name of ['remember', 'history']) {
    if (value(name) !== null && value('toggle') === null) {
      warn(`${name} has no effect without toggle.`);
    }
  }
};
