/** A problem in a page, and where it is. */
export interface Problem {
  /** What is wrong, or could not be done. */
  readonly message: string;
  /** The line in the source, from 1. */
  readonly line: number;
  /** The column in that line, from 1. */
  readonly column: number;
}

/** Options of `prerender()` and `prerenderStream()`. */
export interface PrerenderOptions {
  /** The language of a page without `<html lang>`: a BCP 47 language tag, such as `es-MX`. Default: `en`. */
  readonly lang?: string;

  /**
   * The absolute URL of the page, for its structured data. Default: the URL of the canonical link. A
   * canonical link of the same site takes precedence; a page with neither gets no structured data.
   */
  readonly url?: string;

  /**
   * Called for each problem in the page: what `oped.dev.js` reports in the console, and what could not be
   * rendered. The page is prerendered anyway. Default: problems are not reported.
   */
  readonly onProblem?: (problem: Problem) => void;
}
