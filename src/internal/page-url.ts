/**
 * The address of a page, without its fragment: what its canonical link says where that is an address
 * of the same site, else its own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6596
 */
export const pageUrl = (page: Document) => {
  const {location} = page.defaultView ?? window;
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? '';
  const own = canonical.startsWith(`${location.origin}/`) ? canonical : location.href;
  return own.replace(/#.*/s, '');
};
