import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {live} from 'lit/directives/live.js';
import {styleMap} from 'lit/directives/style-map.js';
import {declarations, splitDefault} from '../.storybook/manifest.js';
import {allowedInstead, isColor} from '../.storybook/token-values.js';
import {keepTuning, tunedTokens} from '../.storybook/tuned.js';
import {styles} from './token-desk.styles.js';

interface Token {
  readonly name: string;
  /** As the doc blocks give it: a value, or a sentence about it. */
  readonly default: string;
  /** What it does, by the elements that read it. */
  readonly uses: readonly {readonly tag: string; readonly description: string}[];
}

/** Every token in the doc blocks of the elements. */
const readTokens = (): Token[] => {
  const tokens = new Map<string, Token>();
  for (const [tag, {cssProperties = []}] of declarations) {
    for (const property of cssProperties) {
      const {name} = property;
      const {description, default: given = ''} = splitDefault(property);
      const before = tokens.get(name);
      tokens.set(name, {
        name,
        default: before?.default || given,
        uses: [...(before?.uses ?? []), {tag, description}],
      });
    }
  }
  return [...tokens.values()].sort((a, b) => a.name.localeCompare(b.name));
};

const tokens = readTokens();

/** What is allowed, if a value is not. */
const complaintAbout = ({name}: Token, value: string) => {
  const allowed = value ? allowedInstead(name, value) : undefined;
  return allowed ? `“${value}” is not used: it takes ${allowed}.` : '';
};

/** The default of a token as a value, from a sentence such as “currentColor at 70%” or “'“', in es-ES '«'”. */
const defaultValueOf = (token: Token, locale: string) => {
  const [first = '', ...others] = token.default.split(/, in (?=[a-z]{2}\b)/);
  const own = others.find((text) => text.startsWith(`${locale} `))?.slice(locale.length + 1);
  const [, share] = /^currentColor at (\d+%)$/.exec(first) ?? [];
  const value = share ? `color-mix(in srgb, currentColor ${share}, transparent)` : (own ?? first);
  return complaintAbout(token, value) ? '' : value;
};

/** The colors in a value for the light and the dark scheme. */
const bySchemes = (value: string): {light: string; dark: string} => {
  const [, inside] = /^light-dark\((.*)\)$/s.exec(value) ?? [];
  if (inside === undefined) return {light: value, dark: value};
  let depth = 0;
  const comma = Array.from(inside).findIndex((letter) => {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    return letter === ',' && !depth;
  });
  return {light: inside.slice(0, comma).trim(), dark: inside.slice(comma + 1).trim()};
};

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pixel = canvas.getContext('2d', {willReadFrequently: true});

/** Colors on top of each other, as the six digits that a color picker takes. */
const hexOf = (...colors: string[]) => {
  if (!pixel) return '#000000';
  for (const color of colors) {
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [...channels] = pixel.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

/** A table of all tokens beside an article that shows what they do, and the new values as CSS to copy. */
export class TokenDesk extends LitElement {
  static override properties = {
    theme: {},
    width: {},
    scheme: {},
    locale: {},
    typed: {state: true},
    values: {state: true},
    said: {state: true},
  };

  static override styles = styles;

  /** What the toolbars are set to. */
  declare theme: string;
  declare width: string;
  declare scheme: 'light' | 'dark';
  declare locale: string;
  /** What was typed, by the names of tokens. */
  declare typed: Readonly<Record<string, string>>;
  /** What the theme sets. */
  declare values: Readonly<Record<string, string>>;
  /** The result of copying. */
  declare said: string;

  constructor() {
    super();
    this.theme = '';
    this.width = 'full';
    this.scheme = 'light';
    this.locale = 'en';
    this.typed = tunedTokens();
    this.values = {};
    this.said = '';
  }

  /** The typed values that can be used. */
  get #tuned() {
    const used = tokens.flatMap((token) => {
      const value = this.typed[token.name]?.trim() ?? '';
      const isUsed = value && value !== this.#untouched(token) && !complaintAbout(token, value);
      return isUsed ? [[token.name, value] as const] : [];
    });
    return Object.fromEntries(used);
  }

  get #css() {
    const lines = Object.entries(this.#tuned).map(([name, value]) => `  ${name}: ${value};\n`);
    const after = this.theme === 'none' ? '' : `/* After ${this.theme}.css. */\n`;
    return lines.length ? `${after}:root {\n${lines.join('')}}\n` : '';
  }

  /** The value without any tuning: the theme's, or else the default. */
  #untouched(token: Token) {
    return this.values[token.name] || defaultValueOf(token, this.locale);
  }

  /** A color as it is seen on the page. */
  #seen(color: string) {
    const probe = document.createElement('i');
    const {style} = probe;
    this.renderRoot.append(probe);
    style.color = color;
    const seen = getComputedStyle(probe).color;
    style.color = 'var(--paper)';
    const paper = getComputedStyle(probe).color;
    probe.remove();
    return hexOf(paper, seen);
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
    return html`<div class="layout">
      <div class="preview" tabindex="0" role="region" aria-label="An article with these tokens">
        <div style=${styleMap({inlineSize, ...this.#tuned})}><slot></slot></div>
      </div>
      <div lang="en" dir="ltr">
        <div class="tuning">
          <label for="css">Your values, as CSS</label>
          <textarea
            id="css"
            readonly
            rows=${Math.max(2, this.#css.split('\n').length)}
            placeholder="Change values below. They apply to all stories until you clear them."
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
    const untouched = this.#untouched(token);
    const typed = this.typed[name];
    const value = typed ?? untouched;
    const isChanged = value.trim() !== untouched;
    const complaint = isChanged ? complaintAbout(token, value.trim()) : '';
    const theme = this.values[name];
    return html`<div class=${isChanged ? 'row changed' : 'row'}>
      <code class="name">${name}</code>
      <span class="field">
        <input
          aria-label=${`Value of ${name}`}
          aria-invalid=${complaint ? 'true' : 'false'}
          aria-describedby=${`about${name}`}
          name=${name}
          spellcheck="false"
          placeholder=${untouched || given}
          .value=${live(value)}
          @input=${this.#type}
          @change=${this.#settle}
        />
        ${
          isColor(name)
            ? html`<input
                type="color"
                aria-label=${`Pick ${name} for the ${this.scheme} scheme`}
                title=${`Pick the color for the ${this.scheme} scheme`}
                name=${name}
                .value=${live(this.#seen(complaint ? untouched : value || untouched))}
                @input=${this.#pick}
              />`
            : nothing
        }
      </span>
      <div id=${`about${name}`}>
        ${complaint ? html`<p role="alert">${complaint}</p>` : nothing}
        ${theme ? html`<p class="value">Theme: ${theme}</p>` : nothing}
        <p class="default">Default: ${given}</p>
      </div>
      ${
        isChanged
          ? html`<div>
              <button
                class="reset"
                type="button"
                name=${name}
                aria-label=${`Reset ${name}`}
                @click=${this.#reset}
              >
                Reset
              </button>
            </div>`
          : nothing
      }
      <div>
        <ul>
          ${uses.map(({tag, description}) => html`<li><code>${tag}</code> ${description}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  /** Sets a token, or with `undefined` gives it its value without tuning again. */
  #set(name: string, value?: string) {
    const others = Object.entries(this.typed).filter(([other]) => other !== name);
    const set = value === undefined ? [] : [[name, value] as const];
    this.typed = Object.fromEntries([...others, ...set]);
    this.said = '';
    keepTuning(this.#tuned);
  }

  #type({target}: Event) {
    const {name, value} = target as HTMLInputElement;
    this.#set(name, value);
  }

  /** An empty field shows the value without tuning, as soon as it is left. */
  #settle({target}: Event) {
    const {name, value} = target as HTMLInputElement;
    if (!value.trim()) this.#set(name);
  }

  /** A picked color is that of the scheme shown; the other scheme keeps its own. */
  #pick({target}: Event) {
    const {name, value: picked} = target as HTMLInputElement;
    const token = tokens.find((one) => one.name === name);
    if (!token) return;
    const {light, dark} = bySchemes(this.#tuned[name] ?? this.#untouched(token));
    this.#set(
      name,
      this.scheme === 'dark' ? `light-dark(${light}, ${picked})` : `light-dark(${picked}, ${dark})`,
    );
  }

  #reset({currentTarget}: Event) {
    const {name} = currentTarget as HTMLButtonElement;
    this.#set(name);
    // The button is gone: the keyboard goes on from the field.
    this.renderRoot.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
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
      this.said = 'Copying is not allowed here. The text is selected: copy it yourself.';
      this.renderRoot.querySelector('textarea')?.select();
    }
  }
}
