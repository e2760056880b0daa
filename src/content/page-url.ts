import {unclobbered} from './dom.js';

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
  const {baseURI, URL: address} = unclobbered(page);
  const canonical =
    unclobbered(page).querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? '';
  return (isOfSite(canonical, baseURI) ? canonical : address).replace(/#.*/s, '');
};
