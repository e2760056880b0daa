// What the library is to reach, each as a number that it may not exceed.
import {exponentOf, numberOf, ratioOf, summaryOf} from './summary.mjs';

const ratio = (test, cell, field, first, second) => (samples) =>
  ratioOf(samples, [test, cell, first, field], [test, cell, second, field]);

const value = (test, field) => (samples) =>
  summaryOf([...samples.values(test, '', 'ours', field).values()]);

/** In kB of 1,000 bytes. */
const size = (field) => (samples) =>
  summaryOf([...samples.values('size', '', 'ours', field).values()].map((bytes) => bytes / 1000));

export const targets = [
  {
    title: 'Upgrade of 1 element, CPU time: to bare Lit',
    most: 1.15,
    read: ratio('upgrade', 1, 'cpu', 'ours', 'lit'),
  },
  {
    title: 'Upgrade of 1,000 elements, CPU time: to bare Lit',
    most: 1.15,
    read: ratio('upgrade', 1000, 'cpu', 'ours', 'lit'),
  },
  {
    title: 'Upgrade of 10,000 elements, CPU time: to vanilla elements',
    most: 1.25,
    read: ratio('upgrade', 10_000, 'cpu', 'ours', 'vanilla'),
  },
  {
    title: 'Upgrade, growth from 1,000 to 10,000 elements: exponent',
    most: 1.05,
    read: (samples) => exponentOf(samples, 'ours'),
  },
  {
    title: 'Upgrade of 1,000 elements, JavaScript alone: in 20 articles to outside',
    most: 1.2,
    read: ratio('upgrade', 'script', 'script', 'ours-articles', 'ours'),
  },
  {title: 'Heap per element, bytes', most: 1050, digits: 0, read: value('memory', 'heap')},
  {title: 'Nodes per element', most: 18, digits: 1, read: value('memory', 'nodes')},
  {
    title: 'Listeners per element, as many as plain HTML has',
    most: 0.7,
    read: value('memory', 'listeners'),
  },
  {
    title: 'Locale switch of 1,000 elements, CPU time: to rewriting plain HTML',
    most: 1.5,
    read: ratio('locale', '', 'cpu', 'ours', 'html'),
  },
  {
    title: 'Op-ed page, all rendered: to bare Lit',
    most: 1.08,
    read: ratio('page', '', 'rendered', 'ours', 'lit'),
  },
  {
    title: 'Op-ed page prerendered, with oped.auto.js, all rendered: to plain HTML',
    most: 1.03,
    read: ratio('page', '', 'rendered', 'ours-auto', 'html'),
  },
  {
    title: 'Share, from the click to the next frame: to bare Lit',
    most: 1.1,
    read: ratio('click', '', 'toFrame', 'ours', 'lit'),
  },
  {title: 'Everything with English, kB', most: 15, read: size('all')},
  {title: 'Everything in one language, kB', most: 13.9, read: size('oneLanguage')},
  {title: 'The quote alone, kB', most: 8.6, read: size('one')},
  {title: 'oped.css, kB', most: 1.6, read: size('styles')},
  {title: 'oped.auto.js, kB', most: 1.5, read: size('auto')},
];

/** Each target with what was measured of it and the verdict. */
export const judge = (samples) =>
  targets.map(({title, most, digits = 2, read}) => {
    const summary = read(samples);
    const verdict = !summary
      ? 'not measured'
      : Number(summary.median.toFixed(digits)) <= most
        ? 'met'
        : `missed by ${numberOf(summary.median - most, digits)}`;
    return {title, most, digits, summary, verdict};
  });
