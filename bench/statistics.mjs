const sorted = (values) => [...values].sort((a, b) => a - b);

export function median(values) {
  const ordered = sorted(values);
  const middle = Math.floor(ordered.length / 2);
  return ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

/**
 * The 95 % confidence interval of the median by the sign test: `[low, high]`. It asks only that the
 * values are independent, not how they are distributed: each lies above the true median like a coin
 * that falls on heads. Needs six values.
 */
export function medianInterval(values) {
  const ordered = sorted(values);
  const {length} = ordered;
  // The places that can be left out at either end: so few heads are thrown in under 2.5 % of cases.
  let leftOut = 0;
  let probability = 0.5 ** length;
  let cumulated = probability;
  while (cumulated <= 0.025) {
    leftOut++;
    probability *= (length - leftOut + 1) / leftOut;
    cumulated += probability;
  }
  if (!leftOut) throw new Error(`${length} values are too few for an interval: six are needed.`);
  return [ordered[leftOut - 1], ordered[length - leftOut]];
}
