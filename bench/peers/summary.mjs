// What is read from the samples of a run: medians with intervals, ratios of the same round.
import {median, medianInterval} from '../statistics.mjs';

/** A number as text, with so many digits after the point. */
export const numberOf = (number, digits) =>
  number.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** Fewer values have no interval. */
export const leastForInterval = 6;

/** `{median, interval, count}` of some values, or nothing where there are none. Few values have no interval. */
export function summaryOf(values) {
  const known = values.filter(Number.isFinite);
  if (!known.length) return undefined;
  return {
    median: median(known),
    interval: known.length < leastForInterval ? undefined : medianInterval(known),
    count: known.length,
  };
}

/** `reduce` for each round in which all of some values were measured. A value is `[test, cell, side, field]`. */
export function pairsOf(samples, values, reduce) {
  const [first, ...others] = values.map((value) => samples.values(...value));
  const rounds = [...first.keys()].filter((round) => others.every((one) => one.has(round)));
  return summaryOf(
    rounds.map((round) => reduce(first.get(round), ...others.map((one) => one.get(round)))),
  );
}

export const ratioOf = (samples, first, second) =>
  pairsOf(samples, [first, second], (a, b) => a / b);

/** How the cost grows from 1,000 to 10,000 elements, as an exponent: 1 is ten times as much. */
export const exponentOf = (samples, side) =>
  pairsOf(
    samples,
    [
      ['upgrade', 1000, side, 'cpu'],
      ['upgrade', 10_000, side, 'cpu'],
    ],
    (small, large) => Math.log10(large / small),
  );
