// custom-elements.json, from which all documentation is made, against what a page sees of the elements.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {elements} from '../manifest.mjs';
import {states} from './states.mjs';
import {openHtml, useBrowser} from './support.mjs';

useBrowser();

const namesOf = (list = []) => [...new Set(list.map(({name}) => name))].sort();

/** What the shadow trees of the page contain, by tag: parts, slots, and the tokens that styles read. */
async function seenOn(page) {
  // Where copying fails, the address is shown.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', {value: undefined});
    Object.defineProperty(navigator, 'clipboard', {value: undefined});
  });
  await page.locator('oped-pull-quote [part=share]').first().click();
  await page.locator('oped-pull-quote [part=address]').first().waitFor();
  return page.evaluate(() => {
    const seen = {};
    const textOf = (stylesheets) =>
      stylesheets.flatMap(({cssRules}) => Array.from(cssRules, ({cssText}) => cssText)).join('\n');
    for (const element of document.querySelectorAll('*')) {
      const {localName, shadowRoot} = element;
      if (!localName.startsWith('oped-')) continue;
      const entry = (seen[localName] ??= {parts: [], slots: [], styles: ''});
      for (const node of shadowRoot.querySelectorAll('[part]')) entry.parts.push(...node.part);
      // Second and further authors are numbered.
      for (const {name} of shadowRoot.querySelectorAll('slot')) {
        entry.slots.push(name.replace(/-\d+$/, ''));
      }
      // The first stylesheet is shared by all elements: it reads the tokens for them.
      entry.styles = textOf(shadowRoot.adoptedStyleSheets.slice(1));
    }
    return {seen, prose: textOf(document.adoptedStyleSheets)};
  });
}

const unique = (list) => [...new Set(list)].sort();

/** The public tokens that styles read, also by the private name that the shared stylesheet gives them. */
const tokensIn = (styles) =>
  Array.from(styles.matchAll(/var\(\s*--_?(oped-[a-z-]+)/g), ([, name]) => `--${name}`);

describe('The documentation of', () => {
  let looked;
  const look = async (t) => (looked ??= await seenOn(await openHtml(t, states)));

  const all = unique(elements.flatMap(({cssProperties}) => namesOf(cssProperties)));

  for (const {tagName, members, attributes, slots, cssParts, cssProperties, events} of elements) {
    test(`<${tagName}> names the parts, slots and tokens that it has, and no others`, async (t) => {
      const {seen, prose} = await look(t);
      const {parts, slots: seenSlots, styles} = seen[tagName];
      assert.deepEqual(namesOf(cssParts), unique(parts), 'parts');
      assert.deepEqual(namesOf(slots), unique(seenSlots), 'slots');
      const documented = namesOf(cssProperties);
      const own = tokensIn(styles).filter((name) => all.includes(name));
      const inProse = tokensIn(prose);
      assert.deepEqual(
        own.filter((name) => !documented.includes(name)),
        [],
        'tokens that are read and not documented',
      );
      assert.deepEqual(
        documented.filter((name) => !own.includes(name) && !inProse.includes(name)),
        [],
        'tokens that are documented and not read',
      );
    });

    test(`<${tagName}> describes each item in a sentence`, () => {
      const items = [
        ...(members ?? []).filter(({privacy, kind}) => privacy === undefined && kind === 'field'),
        ...(attributes ?? []),
        ...(slots ?? []),
        ...(cssParts ?? []),
        ...(cssProperties ?? []),
        ...(events ?? []),
      ].filter(({inheritedFrom, name}) => !inheritedFrom && name !== 'styles');
      assert.ok(items.length > 2);
      for (const {name, description} of items) {
        assert.match(
          description ?? '',
          /^[A-Z`<].{2,}[.?]$/s,
          `${name || 'the default slot'}: ${description}`,
        );
      }
      // A reader of the tables needs the default where a value is given, and the values where it is a choice.
      for (const {name, type, description} of attributes ?? []) {
        if (!/ \| /.test(type?.text ?? '')) continue;
        for (const [, value] of type.text.matchAll(/'([^']+)'/g)) {
          assert.ok(description.includes(`\`${value}\``), `${name}: ${value}`);
        }
      }
    });
  }
});
