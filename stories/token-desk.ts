import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import manifest from 'oped-elements/custom-elements.json';
import {allowedInstead} from '../.storybook/token-values.js';
import {keepTuning, tunedTokens} from '../.storybook/tuned.js';

interface Token {
  readonly name: string;
  readonly default: string;
  /** What it does, by the elements that read it. */
  readonly uses: readonly {readonly tag: string; readonly description: string}[];
}

interface Declaration {
  readonly tagName?: string;
  readonly cssProperties?: readonly {name: string; default?: string; description?: string}[];
}

/** Every token, as the doc blocks of the elements tell of it. */
const readTokens = (): Token[] => {
  const tokens = new Map<string, Token>();
  const declarations = (manifest as {modules: {declarations?: Declaration[]}[]}).modules.flatMap(
    (module) => module.declarations ?? [],
  );
  for (const {tagName, cssProperties} of declarations) {
    for (const {name, default: given = '', description = ''} of cssProperties ?? []) {
      const [, sentence = description, inWords = ''] =
        /^(.*?)(?: Default: (.*?)\.)?$/s.exec(description) ?? [];
      const before = tokens.get(name);
      const use = {tag: tagName ?? '', description: sentence};
      tokens.set(name, {
        name,
        default: before?.default || given || inWords.replaceAll('`', ''),
        uses: [...(before?.uses ?? []), use],
      });
    }
  }
  return [...tokens.values()].sort((a, b) => a.name.localeCompare(b.name));
};

const tokens = readTokens();

/** What is allowed, when a value is none of it. */
const complaintAbout = ({uses: [use]}: Token, value: string) => {
  const allowed = value ? allowedInstead(use?.description ?? '', value) : undefined;
  return allowed ? `“${value}” is not used: it takes ${allowed}.` : '';
};

/** A table of all tokens beside a piece that shows what they do, and the tuning as CSS to copy. */
export class TokenDesk extends LitElement {
  static override properties = {
    theme: {},
    width: {},
    typed: {state: true},
    values: {state: true},
    said: {state: true},
  };

  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
      padding-inline: 1.25rem;
      font:
        400 0.875rem/1.45 var(--oped-ui-font, system-ui),
        sans-serif;
    }

    .desk {
      display: grid;
      gap: 1.5rem 2rem;
    }

    .preview {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      max-block-size: 45vb;
      overflow: auto;
      border-block-end: 1px solid;
      background: var(--paper);
      font-size: 1rem;
      line-height: 1.5;
    }

    .preview > div {
      margin-inline: auto;
    }

    /* From here on the piece has room for its measure. */
    @container (width >= 67rem) {
      .desk {
        grid-template-columns: 26rem minmax(0, 1fr);
      }

      .preview {
        order: 1;
        align-self: start;
        max-block-size: 100vb;
        border: 0;
      }
    }

    .tuning {
      display: grid;
      grid-template-columns: auto auto 1fr;
      gap: 0.5rem 0.75rem;
      align-items: baseline;
      margin-block-end: 1.5rem;
    }

    .tuning > :is(label, textarea) {
      grid-column: 1 / -1;
    }

    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 13rem);
      gap: 0.4rem 1.25rem;
      align-items: baseline;
      border-block-start: 1px solid color-mix(in srgb, currentColor 20%, transparent);
      padding-block: 0.75rem;
    }

    .row > div {
      grid-column: 1 / -1;
    }

    code {
      font-size: 0.8125rem;
    }

    .name {
      font-weight: 600;
    }

    p {
      margin: 0;
      overflow-wrap: break-word;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    input,
    textarea,
    button {
      box-sizing: border-box;
      inline-size: 100%;
      border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
      padding: 0.35rem 0.5rem;
      background: transparent;
      color: inherit;
      font:
        0.8125rem/1.4 ui-monospace,
        monospace;
    }

    input[aria-invalid='true'] {
      border: 2px dashed;
    }

    button {
      inline-size: auto;
      font: inherit;
    }
  `;

  /** The theme and the width of the piece, as in the toolbars. */
  declare theme: string;
  declare width: string;
  /** By the names of tokens. */
  declare typed: Readonly<Record<string, string>>;
  /** What the theme sets. */
  declare values: Readonly<Record<string, string>>;
  /** What became of the copy. */
  declare said: string;

  constructor() {
    super();
    this.theme = '';
    this.width = 'full';
    this.typed = tunedTokens();
    this.values = {};
    this.said = '';
  }

  /** What was typed and can be used. */
  get #tuned() {
    const used = tokens.flatMap((token) => {
      const value = this.typed[token.name]?.trim() ?? '';
      return value && !complaintAbout(token, value) ? [[token.name, value] as const] : [];
    });
    return Object.fromEntries(used);
  }

  get #css() {
    const lines = Object.entries(this.#tuned).map(([name, value]) => `  ${name}: ${value};\n`);
    const after = this.theme === 'none' ? '' : `/* After ${this.theme}.css. */\n`;
    return lines.length ? `${after}:root {\n${lines.join('')}}\n` : '';
  }

  override willUpdate(changed: PropertyValues) {
    if (!changed.has('theme')) return;
    const style = getComputedStyle(this);
    this.values = Object.fromEntries(
      tokens.map(({name}) => [name, style.getPropertyValue(name).trim()]),
    );
  }

  override render() {
    const inlineSize = this.width === 'full' ? undefined : this.width;
    return html`<div class="desk">
      <div class="preview" tabindex="0" role="region" aria-label="A piece with these tokens">
        <div style=${styleMap({inlineSize, ...this.#tuned})}><slot></slot></div>
      </div>
      <div lang="en" dir="ltr">
        <div class="tuning">
          <label for="css">Your tuning, as CSS</label>
          <textarea
            id="css"
            readonly
            rows=${Math.max(2, this.#css.split('\n').length)}
            placeholder="Type values below. They dress the stories of this book, until you clear them."
            .value=${this.#css}
          ></textarea>
          <button type="button" @click=${this.#copy}>Copy</button>
          <button type="button" @click=${this.#clear}>Clear all</button>
          <span role="status">${this.said}</span>
        </div>
        ${tokens.map((token) => this.#renderRow(token))}
      </div>
    </div>`;
  }

  #renderRow(token: Token) {
    const {name, default: given, uses} = token;
    const typed = this.typed[name] ?? '';
    const complaint = complaintAbout(token, typed.trim());
    const value = this.values[name];
    return html`<div class="row">
      <code class="name">${name}</code>
      <input
        aria-label=${`Value of ${name}`}
        aria-invalid=${complaint ? 'true' : 'false'}
        aria-describedby=${`about${name}`}
        name=${name}
        placeholder=${value || given}
        .value=${typed}
        @input=${this.#tune}
      />
      <div id=${`about${name}`}>
        ${complaint ? html`<p role="alert">${complaint}</p>` : nothing}
        ${value ? html`<p class="value">Theme: ${value}</p>` : nothing}
        <p class="default">Default: ${given}</p>
      </div>
      <div>
        <ul>
          ${uses.map(({tag, description}) => html`<li><code>${tag}</code> ${description}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  #tune({target}: Event) {
    const {name, value} = target as HTMLInputElement;
    this.typed = {...this.typed, [name]: value};
    this.said = '';
    keepTuning(this.#tuned);
  }

  #clear() {
    this.typed = {};
    this.said = '';
    keepTuning({});
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#css);
      this.said = 'Copied';
    } catch {
      this.said = 'Copying is not allowed here: the text is selected for you.';
      this.renderRoot.querySelector('textarea')?.select();
    }
  }
}
