const files = import.meta.glob<string>('../dist/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The themes that the library brings, by name: each the text of its sheet. */
export const themes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([file, css]) => [/([^/]+)\.css$/.exec(file)?.[1] ?? '', css]),
);

/** As a heading, or in a list. */
export const titleOf = (theme: string): string => theme.charAt(0).toUpperCase() + theme.slice(1);
