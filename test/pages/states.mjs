// A page with every element in every state that changes its shadow tree.
export const states = `<!DOCTYPE html><html lang="en"><head><title>States</title><script type="module" src="/oped/oped.js"></script></head><body>
<oped-article kind="guest" publisher="The Ledger" drop-cap typeset>
  <oped-disclaimer></oped-disclaimer>
  <oped-disclaimer compact role="region"></oped-disclaimer>
  <h1>Title</h1><p>First. <span id="a" lang="es-ES">Una puerta.</span> By <a rel="author" href="/a">A</a> and <a rel="author" href="/b">B</a></p>
  <oped-pull-quote from="a" placement="wide"></oped-pull-quote>
  <oped-pull-quote from="nowhere">Other <b>words</b>.</oped-pull-quote>
  <oped-pull-quote placement="left" expose>“First.”<p slot="attribution">Me</p></oped-pull-quote>
  <oped-pull-quote></oped-pull-quote>
  <oped-author-card><img slot="photo" src="/img/ana-ruiz.svg" alt=""><h2 slot="name">A</h2><p>Bio.</p></oped-author-card>
  <oped-author-card><p><strong>B</strong> reads.</p></oped-author-card>
</oped-article>
<article><oped-article kind="sponsored" lang="es-MX" sponsor="Acme"><oped-disclaimer publisher="La Gaceta"></oped-disclaimer><h1>Título</h1></oped-article></article>
<section lang="fr"><oped-disclaimer kind="review"><p slot="label">Critique</p><p slot="disclosure">Rien.</p><a slot="policy" href="/">Pourquoi ?</a></oped-disclaimer></section>
<div><oped-article kind="nonsense" role="region"><oped-disclaimer authors="several"> <p></p> </oped-disclaimer></oped-article></div>
<oped-article lang="es-MX" kind="column">
  <oped-header reading-time="auto" time-zone="America/Mexico_City">
    <h1 slot="headline">T</h1><a slot="author" href="/a">A</a><a slot="author" href="/i">Íñigo</a>
    <span slot="translator">H</span><a slot="original" hreflang="en" href="/o">O</a>
    <time slot="published" datetime="2026-07-12">x</time><time slot="updated" datetime="2026-07-12T23:30-05:00">y</time>
  </oped-header>
  <oped-figure credit-kind="photo" placement="full"><img src="/img/ana-ruiz.svg" alt=""><p slot="credit">M</p></oped-figure>
  <oped-correction kind="editors-note"><time slot="date" datetime="2026-02-30">ayer</time><p>N.</p></oped-correction>
  <p id="s">Una frase.</p><oped-pull-quote from="s" shareable placement="center"></oped-pull-quote>
</oped-article>
<oped-disclaimer kind="analysis"><p>What the figures say, and what they do not.</p></oped-disclaimer>
<oped-header><p slot="byline">By the board</p><time slot="published" datetime="2026-07-12">x</time><time slot="updated" datetime="2026-07-14">y</time></oped-header>
<oped-header><time slot="published" datetime="soon">Soon</time><time slot="updated" datetime="later">Later</time></oped-header>
<nav><oped-locale-switch><a hreflang="es" lang="es" href="/">Español</a></oped-locale-switch></nav>
<oped-locale-switch lang="es"><a hreflang="en" lang="en" href="/">English</a></oped-locale-switch>
</body></html>`;
