// What is compared: switching the language of many elements, and what the observer of `lang` costs a
// page that changes something else.

const switches = ['es', 'en'].map((locale) => ({call: `switchTo('${locale}')`, shows: locale}));

/** So many changes to a sample that the frame after them does not matter. */
const changes = 100_000;

const format = (number) => number.toLocaleString('en');

/**
 * The comparisons for pages with so many elements, each with two `sides` to measure. A sample of a
 * side holds `count` times what its cost is given for, the `unit`. A control has an `atLeast`: where
 * the interval of the ratio is not above it, the measurement sees too little to be believed.
 */
export function comparisons(elements) {
  const side = (script, steps, more) => ({script, steps, elements, ...more});
  // Each round changes two attributes of each target.
  const rounds = Math.ceil(changes / 2 / elements);
  const changeElements = [{call: `changeElements(${rounds})`}];
  const changePage = [{call: `changePage(${changes / 2})`}];
  const mark = [{call: 'mark()'}];
  const moreElements = Math.ceil(elements * 1.1);

  return [
    {
      title: 'A switch: ours to stock with `<html lang>`',
      reading:
        'Both pages end up the same, in their text and in their `lang`: one runtime against the other.',
      unit: 'switch',
      count: 2,
      sides: [side('ours', switches), side('stock-with-lang', switches)],
    },
    {
      title: 'A switch: ours to stock alone',
      reading:
        'Stock alone leaves `<html lang>` as it was, and a screen reader with the wrong voice, so ours does more here.',
      unit: 'switch',
      count: 2,
      sides: [side('ours', switches), side('stock', switches)],
    },
    {
      title: 'A switch: stock with `<html lang>` to stock alone',
      reading:
        'What a new `lang` on the root costs any page, since the browser computes every style again: the part of the row above that is not ours.',
      unit: 'switch',
      count: 2,
      sides: [side('stock-with-lang', switches), side('stock', switches)],
    },
    {
      title: 'An unrelated attribute of the elements: ours to stock',
      reading:
        '`data-x` and `class` are set in a loop, and no style follows them: the bare cost of the observer, where it shows most.',
      unit: 'change',
      count: 2 * rounds * elements,
      sides: [side('ours', changeElements), side('stock', changeElements)],
    },
    {
      title: 'An unrelated attribute of `<html>`: ours to stock',
      reading: 'The same on the root of the page, where themes and feature flags are written.',
      unit: 'change',
      count: changes,
      sides: [side('ours', changePage), side('stock', changePage)],
    },
    {
      title: 'A class that a style follows: ours to stock',
      reading:
        'A class with a rule, on `<html>` and on each element, with the frame that shows it: what a page would notice of the two rows above.',
      unit: 'change',
      count: 2 * (elements + 1),
      sides: [side('ours', mark), side('stock', mark)],
    },
    {
      title: 'Control: ours to ours',
      reading: 'The same twice: the interval holds 1, but for one run in twenty.',
      unit: 'switch',
      count: 2,
      sides: [side('ours', switches), side('ours', switches)],
    },
    {
      title: 'Control: two round trips to one',
      reading: 'Twice the work shows as about 2.',
      unit: 'sample',
      count: 1,
      atLeast: 1.5,
      sides: [side('ours', [...switches, ...switches]), side('ours', switches)],
    },
    {
      title: `Control: ${format(moreElements)} elements to ${format(elements)}`,
      reading: 'A tenth more work shows as about 1.1: a difference of that size is seen.',
      unit: 'sample',
      count: 1,
      atLeast: 1,
      sides: [side('ours', switches, {elements: moreElements}), side('ours', switches)],
    },
    {
      title: 'Control: an observer of every attribute to ours alone',
      reading: 'An observer that is not limited to `lang` shows in the loop of the fourth row.',
      unit: 'change',
      count: 2 * rounds * elements,
      atLeast: 1,
      sides: [
        side('ours', changeElements, {setUp: 'observeEverything()'}),
        side('ours', changeElements),
      ],
    },
  ];
}
