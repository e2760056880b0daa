// What the bundles change in Lit, which they hold a copy of: the release that package.json names. Each entry
// is what is found in a file and what takes its place; the build fails where it is not found.

/**
 * The elements have no directives, no svg or mathml templates, no expressions in comments or raw text, and no
 * attribute of more than one expression.
 */
const unused = [
  // Directives, and what tells asynchronous ones that their part is disconnected.
  [/function (\w)\(t,i,s=t,e\)\{if\(i===\w\)return i;.*?,i\}/g, 'function $1(t,i){return i}'],
  ['this._$AN=void 0,', ''],
  ['this._$AP?.(!1,!0,s);', ';'],
  [/setConnected\(t\)\{.*?\}(?=\})/g, ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  [/get (?:_\$AU|startNode|endNode|tagName)\(\)\{return .*?\}/g, ''],
  // Templates of svg and mathml.
  ['l=2===i?"<svg>":3===i?"<math>":"",', 'l="",'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  [/if\((this\.el=.*?\.content),2===i\|\|3===i\)\{.*?\}(?=for)/g, '$1;'],
  // Options of listeners.
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['(s===A||e)', 's===A'],
  // Compiled templates.
  [/"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/g, 'this._$AC(t);'],
  // Expressions in raw text elements, in comments, and for whole elements.
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
  [/if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=else if\(8)/g, '}'],
  [/else\{let t=-1;.*?o\.length-1\}/g, ''],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [',F:Z', ''],
  // Lists that are no arrays.
  ['||"function"==typeof t?.[Symbol.iterator]', ''],
  // Comments.
  ['"!--"===u[1]?c=_:', ''],
  ['c===_||c===m?', 'c===m?'],
  // Attributes of several expressions, or of text around one.
  ['(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]))', 's._$AI(t[i])'],
  [/s\.length>2\|\|""!==s\[0\].*?:(?=this\._\$AH=A\})/g, ''],
  [
    /(_\$AI\(t,i=this,s,e\)\{)const h=this\.strings;.*?\}(?=o&&!e)/g,
    '$1let o;t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);',
  ],
  // Nodes as values.
  [':void 0!==t.nodeType?this.T(t):', ':'],
];

/**
 * What templates trust the page with: methods of `document`, which `<img name="createComment">` replaces,
 * and properties that `Object.prototype` may have.
 */
const trusted = [
  [/\b(\w)\.(create(?:Comment|TextNode|TreeWalker))\(/g, 'Document.prototype.$2.call($1,'],
  [/\b(\w)\.createElement\("template"\)/g, 'Document.prototype.createElement.call($1,"template")'],
  ['void 0!==t._$litType$', 'Object.hasOwn(t,"_$$litType$$")'],
];

const files = {
  'lit-html/lit-html.js': [...unused, ...trusted],
  'lit-element/lit-element.js': [
    // The elements make their shadow roots.
    [/createRenderRoot\(\)\{.*?\}(?=update)/g, ''],
    ['i._$litElement$=!0,', ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/g, ''],
    [
      /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}/g,
      '',
    ],
    [
      /disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/g,
      '',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/createRenderRoot\(\)\{.*?\}(?=connectedCallback)/g, ''],
    [',y.shadowRootOptions={mode:"open"}', ''],
    // Properties are strings and booleans; a Trusted Type is no value of an attribute.
    [',c=a.trustedTypes,l=c?c.emptyScript:""', ''],
    [
      /u=\{toAttribute.*?\}\}(?=,f=)/g,
      'u={toAttribute:(t,s)=>s===Boolean?t?"":null:t,fromAttribute:(t,s)=>s===Boolean?null!==t:t}',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [/"function"==typeof t\.converter\?[^:]*:.*?:u/g, 'u'],
    // Properties are declared by name, with accessors of Lit and without state.
    ['s.state&&(s.attribute=!1),', ''],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    ['s=[...r(t),...o(t)]', 's=r(t)'],
    [/const t=this\.constructor\.elementProperties;if\(t\.size>0\).*?\}\}(?=let t=!1)/g, '}'],
    [',wrapped:h},r)', '})'],
    [/,r\?\?s\?\?this\[t\]\),!0!==h\|\|void 0!==r\)/g, ',s??this[t]),!0)'],
    // Standard decorators, which the build turns into static fields, and initializers.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [/const t=this\[Symbol\.metadata\];.*?\}(?=this\._\$Eh=new Map)/g, ''],
    [/static addInitializer\(t\)\{.*?\}(?=static)/g, ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [/removeController\(t\)\{.*?\}(?=_)/g, ''],
    // Styles are lists without repetitions.
    [
      /static finalizeStyles\(s\)\{.*?return i\}/g,
      'static finalizeStyles(s){return[s??[]].flat(1/0)}',
    ],
    // No element decides whether it updates, or waits for others.
    [
      /let t=!1;(const s=this\._\$AL;try\{)t=this\.shouldUpdate\(s\),t\?\(this\.willUpdate\(s\),(.*?)\):this\._\$EM\(\)\}catch\(s\)\{throw t=!1,(.*?)\}t&&/g,
      '$1$2}catch(s){throw $3}',
    ],
    ['willUpdate(t){}', ''],
    ['shouldUpdate(t){return!0}', ''],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  ],
  '@lit-labs/ssr-client/lib/hydrate-lit-html.js': [
    // Attributes of several expressions.
    [/i=\w\(o\)\?(s\.result\.values\[s\.instancePartIndex\]):s\.result\.values/g, 'i=$1'],
    ['s.instancePartIndex+=t.strings.length-1', 's.instancePartIndex++'],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Styles are text, not stylesheets.
    [
      /class n\{.*?(get \w+\(\)\{).*?(new \w+)\)(\.replaceSync).*?toString\(\)\{return this\.cssText\}\}/g,
      'class n{constructor(t){this.cssText=t}$1return this.o||(this.o=$2)$3(this.cssText),this.o}}',
    ],
    ['new n("string"==typeof t?t:t+"",void 0,s)', 'new n(t)'],
    [/t instanceof \w+\?t:(t\.\w+)/g, '$1'],
  ],
};

/** The code of a file of Lit, changed; that of any other file as it is. Throws where Lit has changed. */
export const changeLit = (code, id) => {
  const [, changes = []] =
    Object.entries(files).find(([file]) => id.endsWith(`/node_modules/${file}`)) ?? [];
  return changes.reduce((changed, [found, instead]) => {
    const result = changed.replaceAll(found, instead);
    if (result === changed) throw new Error(`${id} does not contain ${String(found)}`);
    return result;
  }, code);
};
