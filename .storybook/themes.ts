const files = import.meta.glob<string>('../dist/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The library's themes, by name: the text of each stylesheet. */
export const themes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([file, css]) => [/([^/]+)\.css$/.exec(file)?.[1] ?? '', css]),
);

/** The name of a theme as a heading, or in a list. */
export const titleOf = (theme: string): string => theme.charAt(0).toUpperCase() + theme.slice(1);
