import {unclobbered} from './dom.js';

/** A URL in full, if it is that of a page or a file on the web: no other is acted on, such as `javascript:`. */
export const webUrl = (address: string, base?: string) => {
  try {
    const {href, protocol} = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** True when a URL is of the same site as another one. */
export const isOfSite = (address: string, other: string) => {
  const root = webUrl('/', other);
  return !!root && address.startsWith(root);
};

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
