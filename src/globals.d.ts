/** True in development builds: messages for the person who builds the page. */
declare const __DEV__: boolean;

/** The one language of the bundles for sites with one language a page. */
declare const __LOCALE__: string;

/** The release, as in package.json. */
declare const __VERSION__: string;

declare module '*.css' {
  const text: string;
  export default text;
}
