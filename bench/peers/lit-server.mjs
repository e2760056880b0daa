// The server renderer of Lit, for the sides that have no other.
/** What renders a page. The elements are to be defined before. */
export async function renderWithLit() {
  const {render} = await import('@lit-labs/ssr');
  const {collectResultSync} = await import('@lit-labs/ssr/lib/render-result.js');
  const {html} = await import('lit');
  const {unsafeHTML} = await import('lit/directives/unsafe-html.js');
  return (page) => collectResultSync(render(html`${unsafeHTML(page)}`));
}
