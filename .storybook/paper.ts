import type {StoryContext} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {SELECT_STORY} from 'storybook/internal/core-events';
import {addons} from 'storybook/preview-api';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
import {styleMap} from 'lit/directives/style-map.js';
import {themes} from './themes.js';
import {tunedTokens} from './tuned.js';
import {cssOf, fillSlots, partRulesOf, textOf, tokensOf} from './tuning.js';
import {withoutScript} from './without-script.js';

// Each theme applies to its own paper only: one docs page may hold stories in several.
for (const [name, css] of Object.entries(themes)) {
  const style = document.createElement('style');
  style.textContent = css.replace(':root', `[data-theme='${name}']`);
  document.head.append(style);
}

/** The text sizes: names, since Storybook turns digits in a URL into numbers. */
const sizes = {usual: '100%', doubled: '200%'};

/** What the toolbars are set to. */
interface Toolbars {
  readonly locale: string;
  readonly direction: string;
  readonly scheme: string;
  readonly theme: string;
  readonly text: keyof typeof sizes;
  readonly view: string;
  readonly width: string;
}

const toolbarsOf = ({globals}: Pick<StoryContext, 'globals'>) => globals as Toolbars;

/** Sets language, direction and text size on the window of a single story. */
export const setUpWindow = (context: StoryContext) => {
  const {locale, direction, text} = toolbarsOf(context);
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  root.style.fontSize = sizes[text];
};

/** The page around a story, with what its controls set. */
const pageOf = (story: unknown, context: StoryContext) => {
  const fill = (style?: Element) => {
    fillSlots(style?.previousElementSibling ?? null, context);
  };
  return html`<div class="page">${story}</div>
    <style data-css=${cssOf(context)} .textContent=${partRulesOf(context)} ${ref(fill)}></style>`;
};

const tokenTable = 'tokens-and-themes--tokens';

/** Opens the table of tokens within Storybook, so that the toolbars keep their settings. */
const openTokenTable = (event: Event) => {
  if (parent === window) return;
  event.preventDefault();
  addons.getChannel().emit(SELECT_STORY, {storyId: tokenTable});
};

/** A note that tokens from the table of tokens apply. */
const tuningNote = (count: number) =>
  html`<p class="tuned" lang="en" dir="ltr">
    Shown with your values for ${count === 1 ? 'a token' : `${String(count)} tokens`}:
    <a href="./?path=/story/${tokenTable}" target="_top" @click=${openTokenTable}
      >change or clear ${count === 1 ? 'it' : 'them'}</a
    >.
  </p>`;

/** Puts a story on its own paper, as the toolbars or the story itself say. */
export const onPaper = (story: () => unknown, context: StoryContext): TemplateResult => {
  const {locale, direction, scheme, theme, text, view, width} = toolbarsOf(context);
  const isDocs = context.viewMode === 'docs';
  const {hasOwnTokens, hasOwnWidth} = context.parameters;
  // Docs pages show what their text describes.
  const tuned = isDocs || hasOwnTokens ? {} : tunedTokens();
  const note = Object.keys(tuned).length;
  const paper = (inside: unknown, size?: string) =>
    html`<div
      class="paper"
      lang=${locale}
      dir=${direction}
      data-theme=${theme}
      data-story=${context.id}
      style=${styleMap({colorScheme: scheme, fontSize: size, ...tuned, ...tokensOf(context)})}
    >
      ${inside}
    </div>`;
  // Text from the controls replaces nodes that Lit renders: other text needs a new page.
  const page = keyed(JSON.stringify(textOf(context)), pageOf(story(), context));
  const isPrerendered = view === 'prerendered';
  const fontSize = sizes[text];
  const look = {title: context.name, lang: locale, dir: direction, fontSize, isPrerendered};
  const seen = isPrerendered || view === 'before-script' ? withoutScript(paper(page), look) : page;
  const column =
    width === 'full' || hasOwnWidth
      ? seen
      : html`<div class="column" style=${styleMap({maxInlineSize: width})}>${seen}</div>`;
  // In a window of its own the root element has the size, so that rem follows.
  return paper(
    html`${note ? tuningNote(note) : nothing}${column}`,
    isDocs && text !== 'usual' ? fontSize : undefined,
  );
};
