import {expect} from '@open-wc/testing';
import {css, html, LitElement, type PropertyDeclarations, type ReactiveController} from 'lit';

// The bundles have a LitElement of their own, with the part of the API that the elements use. What it does is
// what Lit does: each test runs with both.
const path = '/scripts/lit/lit-element.js';
const own = (await import(path)) as {LitElement: typeof LitElement};

let count = 0;

for (const [name, Base] of Object.entries({
  Lit: LitElement,
  'the one of the bundles': own.LitElement,
})) {
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
        override firstUpdated() {
          log.push('firstUpdated');
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
      element.shadowRoot?.querySelector('p')?.outerHTML.replaceAll(/<!--.*?-->/g, '');

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
        'firstUpdated',
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
