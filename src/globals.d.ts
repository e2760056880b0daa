/** True in development builds, which have messages for page authors. */
declare const __DEV__: boolean;

/** The language of a single-language bundle; empty in the others. */
declare const __LOCALE__: string;

/** The release, as in package.json. */
declare const __VERSION__: string;

declare module '*.css' {
  const styles: import('lit').CSSResult;
  export default styles;
}
