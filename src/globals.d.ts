/** True in development builds: messages for the person who builds the page. */
declare const __DEV__: boolean;

declare module '*.css' {
  const text: string;
  export default text;
}
