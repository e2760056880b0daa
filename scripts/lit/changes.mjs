// What the bundles change in Lit, which they hold a copy of: the release that package.json names. Each entry
// is what is found in a file and what takes its place; the build fails where it is not found.
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

/**
 * The elements have no directives, no svg or mathml templates, no expressions in comments or raw text, and no
 * attribute of more than one expression.
 */
const unused = [
  // Directives, and what tells asynchronous ones that their part is disconnected.
  [/function M\(t,i,s=t,e\)\{if\(i===\w\)return i;.*?,i\}/g, ''],
  ['t=M(this,t,i),', ''],
  ['(t=M(this,t,i,0)??A)', '(t??=A)'],
  ['this._$AN=void 0,', ''],
  ['this._$AP?.(!1,!0,s);', ';'],
  [/setConnected\(t\)\{.*?\}(?=\})/g, ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  [/get (?:_\$AU|startNode|endNode|tagName)\(\)\{return .*?\}/g, ''],
  // Options of listeners.
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  ['(s===A||e)', 's===A'],
  // Compiled templates.
  [/"number"==typeof s\?this\._\$AC\(t\):\(.*?,s\);/g, 'this._$AC(t);'],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  // For the renderer of a server.
  [/(?<=const j=)\{.*?\}/g, '{R,D:u,V:(t,i)=>i,I:k}'],
  // Lists that are no arrays.
  ['||"function"==typeof t?.[Symbol.iterator]', ''],
  // Attributes of several expressions, or of text around one.
  ['(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]))', 's._$AI(t[i])'],
  [/s\.length>2\|\|""!==s\[0\].*?:(?=this\._\$AH=A\})/g, ''],
  [
    /(_\$AI\(t,i=this,s,e\)\{)const h=this\.strings;.*?\}(?=o&&!e)/g,
    '$1const o=!a(t)||t!==this._$AH&&t!==E;o&&(this._$AH=t);',
  ],
  // Nodes as values.
  [':void 0!==t.nodeType?this.T(t):', ':'],
];

/**
 * Lit finds out where the expressions of a template are by reading its HTML. Here each is the whole value of an
 * attribute that has no quotation marks, or a child, as the build makes sure: text before an attribute's ends with `=`.
 */
const templates = [
  [/h="\$lit\$",.*?(?=l=document)/g, ''],
  [/f="\[ .*?(?=x=t=>)/g, ''],
  [
    /function V\(t,i\)\{.*?(?=static createElement)/g,
    'const N=t=>{const i=t.reduce((t,i)=>t+(t.endsWith("=")?"$$":"<?>")+i)+(t.at(-1)?"":"<?>");return e?e.createHTML(i):i};' +
      'class S{constructor({strings:t}){let i,s=0;const e=this.parts=[];' +
      'for(this.el=S.createElement(N(t)),P.currentNode=this.el.content;e.length<t.length-1&&(i=P.nextNode());s++)' +
      'if(8===i.nodeType)e.push({type:2,index:s});else if(1===i.nodeType)' +
      'for(const t of i.getAttributeNames())if("$$"===i.getAttribute(t)){' +
      'const[,h,n]=/^(\\W?)(.*)/.exec(t);' +
      'e.push({type:1,index:s,name:n,ctor:"."===h?I:"?"===h?L:"@"===h?z:H}),i.removeAttribute(t)}}',
  ],
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
  'lit-html/lit-html.js': [...unused, ...templates, ...trusted],
  '@lit-labs/ssr-client/lib/hydrate-lit-html.js': [
    // Attributes of several expressions.
    [/i=\w\(o\)\?(s\.result\.values\[s\.instancePartIndex\]):s\.result\.values/g, 'i=$1'],
    ['s.instancePartIndex+=t.strings.length-1', 's.instancePartIndex++'],
  ],
  'src/base/oped-element.ts': [
    // `lit-element.js` does it.
    [/ {2}\/\*\* What a page adds.*?(?= {2}\/\*\* The shadow root that a server)/gs, ''],
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

/** In place of these modules `lit-element.js` is in the bundles. */
const replaced = {'@lit/reactive-element': '2.1.2', 'lit-element/lit-element.js': '4.2.2'};

/** The file in place of a module of Lit. Throws where Lit has changed. */
export const insteadOf = async (source) => {
  const version = replaced[source];
  if (!version) return null;
  const [, name] = /^((?:@[^/]+\/)?[^/]+)/.exec(source);
  const path = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  const found = JSON.parse(await readFile(path, 'utf8')).version;
  if (found !== version)
    throw new Error(`scripts/lit/lit-element.js follows ${name} ${version}, not ${found}.`);
  return fileURLToPath(new URL('lit-element.js', import.meta.url));
};

/** The code of a file of Lit, changed; that of any other file as it is. Throws where Lit has changed. */
export const changeLit = (code, id) => {
  const [, changes = []] = Object.entries(files).find(([file]) => id.endsWith(`/${file}`)) ?? [];
  return changes.reduce((changed, [found, instead]) => {
    const result = changed.replaceAll(found, instead);
    if (result === changed) throw new Error(`${id} does not contain ${String(found)}`);
    return result;
  }, code);
};
