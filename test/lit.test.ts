import {expect} from '@open-wc/testing';
import * as lit from 'lit';
import {css, type PropertyDeclarations, type ReactiveController} from 'lit';

// The bundles have a copy of Lit of their own, with the part of the API that the elements use. What it does is
// what Lit does: each test runs with both.
const path = '/scripts/lit/lit-element.js';
const own = (await import(path)) as typeof lit;
const both = Object.entries({Lit: lit, 'the one of the bundles': own});

let count = 0;

for (const [name, {LitElement: Base, html}] of both) {
  describe(`LitElement, ${name}`, () => {
    /** An element that writes down what happens to it. */
    const make = ({fails = false} = {}) => {
      const log: string[] = [];
      class Example extends Base {
        static override properties: PropertyDeclarations = {
          kind: {reflect: true, useDefault: true},
          compact: {type: Boolean, reflect: true},
          placement: {useDefault: true},
          timeZone: {attribute: 'time-zone'},
        };
        static override styles = [
          css`
            p {
              color: red;
            }
          `,
          css`
            p {
              margin: 0;
            }
          `,
        ];
        declare kind: string;
        declare compact: boolean;
        declare placement: string;
        declare timeZone: string | undefined;
        constructor() {
          super();
          this.kind = 'opinion';
          this.compact = false;
          this.placement = 'end';
          const say = (what: string) => () => void log.push(what);
          const controller: ReactiveController = {
            hostConnected: say('hostConnected'),
            hostDisconnected: say('hostDisconnected'),
            hostUpdate: say('hostUpdate'),
            hostUpdated: say('hostUpdated'),
          };
          this.addController(controller);
        }
        override createRenderRoot() {
          log.push('createRenderRoot');
          return this.attachShadow({mode: 'open'});
        }
        override render() {
          log.push('render');
          if (fails && this.kind === 'opinion') throw new Error('as asked');
          return html`<p class=${this.kind} ?hidden=${this.compact}>
            ${this.placement} ${this.timeZone}
          </p>`;
        }
        override updated() {
          log.push('updated');
        }
      }
      const tag = `test-example-${count++}`;
      const define = () => {
        customElements.define(tag, Example);
      };
      return {tag, log, define, Example};
    };

    const seen = (element: Element) =>
      element.shadowRoot?.querySelector('p')?.outerHTML.replaceAll(/<!--.*?-->|\n\s*/g, '');

    let holder: HTMLElement;
    beforeEach(() => {
      holder = document.createElement('div');
      document.body.append(holder);
    });
    afterEach(() => {
      holder.remove();
    });

    const add = (tag: string, attributes = '') => {
      holder.innerHTML = `<${tag} ${attributes}></${tag}>`;
      return holder.firstElementChild as InstanceType<ReturnType<typeof make>['Example']>;
    };

    it('observes the attributes of its properties, and has its styles', () => {
      const {define, Example} = make();
      define();
      expect(Example.observedAttributes).to.have.members([
        'kind',
        'compact',
        'placement',
        'time-zone',
      ]);
      const texts = Example.elementStyles.map((one) => (one as {cssText: string}).cssText);
      expect(texts.join()).to.match(/red.*margin/s);
    });

    it('connects, renders and disconnects in this order', async () => {
      const {tag, log, define} = make();
      define();
      const element = add(tag);
      expect(log).to.deep.equal(['createRenderRoot', 'hostConnected']);
      expect(element.hasUpdated).to.equal(false);
      await element.updateComplete;
      expect(log.splice(0)).to.deep.equal([
        'createRenderRoot',
        'hostConnected',
        'hostUpdate',
        'render',
        'hostUpdated',
        'updated',
      ]);
      element.remove();
      holder.append(element);
      element.requestUpdate();
      expect(await element.updateComplete).to.equal(true);
      expect(log).to.deep.equal([
        'hostDisconnected',
        'hostConnected',
        'hostUpdate',
        'render',
        'hostUpdated',
        'updated',
      ]);
    });

    it('takes properties from attributes, and restores their defaults', async () => {
      const {tag, define} = make();
      define();
      const element = add(tag, 'kind="guest" compact time-zone="UTC" placement="wide"');
      await element.updateComplete;
      expect(seen(element)).to.equal('<p class="guest" hidden="">wide UTC</p>');
      for (const {name} of Array.from(element.attributes)) element.removeAttribute(name);
      await element.updateComplete;
      expect(seen(element)).to.equal('<p class="opinion">end </p>');
      expect([element.kind, element.compact, element.placement, element.timeZone]).to.deep.equal([
        'opinion',
        false,
        'end',
        null,
      ]);
    });

    it('writes properties as attributes, but no defaults', async () => {
      const {tag, define} = make();
      define();
      const element = add(tag);
      await element.updateComplete;
      expect(element.outerHTML).to.equal(`<${tag}></${tag}>`);
      element.kind = 'guest';
      element.compact = true;
      element.placement = 'wide';
      await element.updateComplete;
      expect(element.outerHTML).to.equal(`<${tag} kind="guest" compact=""></${tag}>`);
      element.compact = false;
      element.kind = undefined as unknown as string;
      await element.updateComplete;
      expect(element.outerHTML).to.equal(`<${tag}></${tag}>`);
      element.kind = 'opinion';
      await element.updateComplete;
      element.kind = 'opinion';
      await element.updateComplete;
      expect(element.getAttribute('kind')).to.equal('opinion');
    });

    it('takes properties that were set before it is defined', async () => {
      const {tag, define} = make();
      const element = add(tag, 'kind="guest"');
      element.placement = 'wide';
      element.timeZone = 'UTC';
      define();
      await element.updateComplete;
      expect(seen(element)).to.equal('<p class="guest">wide UTC</p>');
      expect(Object.keys(element)).not.to.include('placement');
    });

    it('renders once for several changes, and not for none', async () => {
      const {tag, log, define} = make();
      define();
      const element = add(tag);
      await element.updateComplete;
      log.length = 0;
      element.kind = 'guest';
      element.placement = 'wide';
      element.placement = 'start';
      await element.updateComplete;
      element.placement = 'start';
      await element.updateComplete;
      expect(log.filter((one) => one === 'render').length).to.equal(1);
      expect(seen(element)).to.equal('<p class="guest">start </p>');
    });

    it('renders again after an update that failed', async () => {
      const {tag, define} = make({fails: true});
      define();
      const element = add(tag);
      let failure: unknown;
      await element.updateComplete.catch((error: unknown) => (failure = error));
      expect(String(failure)).to.equal('Error: as asked');
      const isReported = new Promise((resolve) => {
        const handler = (event: PromiseRejectionEvent) => {
          event.preventDefault();
          removeEventListener('unhandledrejection', handler);
          resolve(String(event.reason));
        };
        addEventListener('unhandledrejection', handler);
      });
      element.kind = 'guest';
      await element.updateComplete;
      expect(seen(element)).to.equal('<p class="guest">end </p>');
      expect(await isReported).to.equal('Error: as asked');
    });

    it('connects a controller that comes late', async () => {
      const {tag, define} = make();
      define();
      const element = add(tag);
      let calls = '';
      element.addController({hostConnected: () => (calls += 'connected ')});
      await element.updateComplete;
      element.addController({hostUpdated: () => (calls += 'updated ')});
      element.requestUpdate();
      await element.updateComplete;
      expect(calls).to.equal('connected updated ');
    });
  });
}

for (const [name, {html, nothing, render}] of both) {
  describe(`Templates, ${name}`, () => {
    let root: HTMLElement;
    beforeEach(() => {
      root = document.createElement('div');
    });

    /** What is there, without the comments that mark places. */
    const seen = () => root.innerHTML.replaceAll(/<!--.*?-->|\n\s*/g, '');

    it('shows text, and nothing', () => {
      const show = (value: unknown) => {
        render(html`<p>Before ${value} after</p>`, root);
        return seen();
      };
      const node = () => root.firstElementChild!.childNodes[2];
      expect(show('<b>one</b> & two')).to.equal(
        '<p>Before &lt;b&gt;one&lt;/b&gt; &amp; two after</p>',
      );
      const before = node();
      expect(show('three')).to.equal('<p>Before three after</p>');
      expect(node(), 'the same node').to.equal(before);
      for (const empty of ['', nothing, null, undefined]) {
        expect(show(empty), String(empty)).to.equal('<p>Before  after</p>');
        expect(show(5), String(empty)).to.equal('<p>Before 5 after</p>');
      }
      expect(show(false)).to.equal('<p>Before false after</p>');
    });

    it('sets attributes, properties and listeners', () => {
      const log: unknown[] = [];
      const show = (value: unknown, isHidden: unknown, text: unknown) => {
        render(
          html`<p class=${value} ?hidden=${isHidden} lang="en">
            ${value}<input aria-label=${value} .value=${text} />
          </p>`,
          root,
        );
        const {outerHTML} = root.querySelector('p')!;
        return `${outerHTML.replaceAll(/<!--.*?-->|\n\s*/g, '')} ${root.querySelector('input')!.value}`;
      };
      expect(show('a', true, 'x')).to.equal(
        '<p lang="en" class="a" hidden="">a<input aria-label="a"></p> x',
      );
      expect(show('$', '', 'y')).to.equal('<p lang="en" class="$">$<input aria-label="$"></p> y');
      expect(show(nothing, nothing, 'y')).to.equal('<p lang="en"><input></p> y');
      expect(show(null, 1, 'y')).to.equal(
        '<p lang="en" class="" hidden=""><input aria-label=""></p> y',
      );

      const host = {name: 'the host'};
      const listen = (listener: unknown) =>
        render(html`<button @click=${listener}>${'label'}</button>`, root, {host});
      root.replaceChildren();
      Reflect.deleteProperty(root, '_$litPart$');
      const press = () => root.querySelector('button')!.click();
      listen(function (this: unknown) {
        log.push(this);
      });
      press();
      listen(() => log.push('another'));
      press();
      expect(log).to.deep.equal([host, 'another']);
    });

    it('sets a property by its name', () => {
      const show = (text: string) =>
        render(html`<p class="a" lang=${'en'} .textContent=${text}></p>`, root);
      show('one');
      expect(seen()).to.equal('<p class="a" lang="en">one</p>');
      show('two');
      expect(seen()).to.equal('<p class="a" lang="en">two</p>');
    });

    it('keeps the nodes of a template, and replaces those of another', () => {
      const one = (value: unknown) => html`<b>${value}</b>`;
      const two = (value: unknown) => html`${value}<i title=${value}></i>${value}`;
      const show = (value: unknown) => {
        render(html`<p>${value}</p>`, root);
        return seen();
      };
      expect(show(one('x'))).to.equal('<p><b>x</b></p>');
      const before = root.querySelector('b');
      expect(show(one(two('y')))).to.equal('<p><b>y<i title="y"></i>y</b></p>');
      expect(root.querySelector('b')).to.equal(before);
      expect(show(two('z'))).to.equal('<p>z<i title="z"></i>z</p>');
      expect(show('text')).to.equal('<p>text</p>');
      expect(show(one(one('x')))).to.equal('<p><b><b>x</b></b></p>');
      expect(show(nothing)).to.equal('<p></p>');
    });

    it('shows lists of any length', () => {
      const show = (...values: unknown[]) => {
        render(
          html`<ul>
            ${values.map((value) => html`<li>${value}</li>`)}
          </ul>`,
          root,
        );
        return seen();
      };
      expect(show('a', 'b')).to.equal('<ul><li>a</li><li>b</li></ul>');
      const [first] = root.querySelectorAll('li');
      expect(show('c', 'b', 'd')).to.equal('<ul><li>c</li><li>b</li><li>d</li></ul>');
      expect(root.querySelector('li')).to.equal(first);
      expect(show('c')).to.equal('<ul><li>c</li></ul>');
      expect(show()).to.equal('<ul></ul>');
      expect(show('e', 'f')).to.equal('<ul><li>e</li><li>f</li></ul>');
      render(html`<p>${['x', html`<b>${'y'}</b>`, nothing, 'z']}</p>`, root);
      expect(seen()).to.equal('<p>x<b>y</b>z</p>');
    });

    it('shows what is rendered next in the same place', () => {
      render('text', root);
      expect(seen()).to.equal('text');
      render(html`<b>${'x'}</b>`, root);
      render(nothing, root);
      expect(seen()).to.equal('');
      render(html`<b>${'x'}</b>`, root);
      expect(seen()).to.equal('<b>x</b>');
    });
  });
}
