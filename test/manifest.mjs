// The built manifest, for tests in Node: the list of elements and the values of their attributes.
import {readFileSync} from 'node:fs';

const {modules} = JSON.parse(
  readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'),
);

/** The declaration of each element. */
export const elements = modules
  .flatMap(({declarations}) => declarations ?? [])
  .filter(({tagName}) => tagName);

/** The values of an attribute that is a choice, like `kind`. */
export function valuesOf(tag, attribute) {
  const {attributes = []} = elements.find(({tagName}) => tagName === tag) ?? {};
  const {type} = attributes.find(({name}) => name === attribute) ?? {};
  const values = Array.from(type?.text.matchAll(/'([^']+)'/g) ?? [], ([, value]) => value);
  if (!values.length) throw new Error(`The manifest has no values of ${attribute} on <${tag}>.`);
  return values;
}
