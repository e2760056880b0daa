import {css, html, LitElement, nothing} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import manifest from 'oped-elements/custom-elements.json';

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

/** A table of all tokens beside a piece that shows what they do, and the tuning as CSS to copy. */
export class TokenDesk extends LitElement {
  static override properties = {tuned: {state: true}, copied: {state: true}};

  static override styles = css`
    :host {
      display: grid;
      gap: 2rem;
      padding-inline: 1.25rem;
      font:
        400 0.875rem/1.45 system-ui,
        sans-serif;
    }

    @media (width >= 70rem) {
      :host {
        grid-template-columns: minmax(0, 34rem) minmax(0, 1fr);
      }

      .preview {
        position: sticky;
        inset-block-start: 0;
        max-block-size: 100vb;
        overflow: auto;
      }
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 0.6rem 0.75rem 0.6rem 0;
      border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
      text-align: start;
      vertical-align: top;
    }

    th[scope='row'] {
      font-weight: 400;
    }

    code {
      font-size: 0.8125rem;
    }

    .name {
      font-weight: 600;
    }

    .default {
      margin: 0.3rem 0 0;
    }

    td {
      inline-size: 12rem;
    }

    ul {
      margin: 0.3rem 0 0;
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

    button {
      inline-size: auto;
      font: inherit;
    }

    .export {
      display: grid;
      gap: 0.5rem;
      justify-items: start;
      margin-block-start: 1.5rem;
    }

    .preview {
      font-size: 1rem;
      line-height: 1.5;
    }
  `;

  declare tuned: Record<string, string>;
  declare copied: boolean;

  constructor() {
    super();
    this.tuned = {};
    this.copied = false;
  }

  get #css() {
    const lines = Object.entries(this.tuned).map(([name, value]) => `  ${name}: ${value};\n`);
    return `:root {\n${lines.join('')}}\n`;
  }

  override render() {
    return html`<div lang="en" dir="ltr">
        <table>
          <caption hidden>
            Tokens
          </caption>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            ${tokens.map((token) => this.#renderRow(token))}
          </tbody>
        </table>
        <div class="export">
          <label for="css">Your tuning, to paste after the theme</label>
          <textarea id="css" readonly rows="6" .value=${this.#css}></textarea>
          <button type="button" @click=${this.#copy}>Copy</button>
          <span role="status">${this.copied ? 'Copied' : nothing}</span>
        </div>
      </div>
      <div class="preview" style=${styleMap(this.tuned)}><slot></slot></div>`;
  }

  #renderRow({name, default: value, uses}: Token) {
    return html`<tr>
      <th scope="row">
        <code class="name">${name}</code>
        <ul>
          ${uses.map(({tag, description}) => html`<li><code>${tag}</code> ${description}</li>`)}
        </ul>
      </th>
      <td>
        <input
          aria-label=${`Value of ${name}`}
          name=${name}
          .value=${this.tuned[name] ?? ''}
          @input=${this.#tune}
        />
        <p class="default">Default: ${value}</p>
      </td>
    </tr>`;
  }

  #tune({target}: Event) {
    const {name, value} = target as HTMLInputElement;
    const others = Object.entries(this.tuned).filter(([other]) => other !== name);
    const tuned: [string, string][] = value.trim() ? [[name, value.trim()]] : [];
    this.tuned = Object.fromEntries([...others, ...tuned]);
    this.copied = false;
  }

  async #copy() {
    await navigator.clipboard.writeText(this.#css);
    this.copied = true;
  }
}
