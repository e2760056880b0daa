/** True when a URL is of the same site as another one. */
export const isOfSite = (address: string, other: string) =>
  address.startsWith(`${new URL(other).origin}/`);

/**
 * The URL of a page, without its fragment: that of its canonical link if it is of the same site, else
 * its own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6596
 */
export const pageUrl = (page: Document) => {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? '';
  return (isOfSite(canonical, page.baseURI) ? canonical : page.URL).replace(/#.*/s, '');
};
