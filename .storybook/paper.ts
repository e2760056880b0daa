import type {StoryContext} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import {SELECT_STORY} from 'storybook/internal/core-events';
import {addons} from 'storybook/preview-api';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
import {styleMap} from 'lit/directives/style-map.js';
import {themes} from './themes.js';
import {tunedTokens} from './tuned.js';
import {cssOf, fillSlots, partRulesOf, tokensOf, wordsOf} from './tuning.js';
import {withoutScript} from './without-script.js';

// Each theme on its own paper: one page of docs may hold stories in several.
for (const [name, css] of Object.entries(themes)) {
  const style = document.createElement('style');
  style.textContent = css.replace(':root', `[data-theme='${name}']`);
  document.head.append(style);
}

/** The sizes of the reader's text: names, since an address makes numbers of digits. */
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

/** Dresses the window as the toolbars say, where a story has one of its own. */
export const dressWindow = (context: StoryContext) => {
  const {locale, direction, text} = toolbarsOf(context);
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  root.style.fontSize = sizes[text];
};

/** The page in which a story stands, with what its controls set. */
const pageOf = (story: unknown, context: StoryContext) => {
  const fill = (style?: Element) => {
    fillSlots(style?.previousElementSibling ?? null, context);
  };
  return html`<div class="page">${story}</div>
    <style data-css=${cssOf(context)} .textContent=${partRulesOf(context)} ${ref(fill)}></style>`;
};

const desk = 'tokens-and-themes--tokens';

/** A link of the book's own keeps what the toolbars are set to. */
const openDesk = (event: Event) => {
  if (parent === window) return;
  event.preventDefault();
  addons.getChannel().emit(SELECT_STORY, {storyId: desk});
};

/** Says that the desk of tokens has had its say. */
const tuningNote = (count: number) =>
  html`<p class="tuned" lang="en" dir="ltr">
    Dressed with your tuning of ${count === 1 ? 'a token' : `${String(count)} tokens`}:
    <a href="./?path=/story/${desk}" target="_top" @click=${openDesk}>change or clear it</a>.
  </p>`;

/** Puts a story on a paper of its own, as the toolbars or the story itself say. */
export const onPaper = (story: () => unknown, context: StoryContext): TemplateResult => {
  const {locale, direction, scheme, theme, text, view, width} = toolbarsOf(context);
  const isDocs = context.viewMode === 'docs';
  const {dressesItself, hasOwnWidth} = context.parameters;
  // Pages of docs show what they speak of.
  const tuned = isDocs || dressesItself ? {} : tunedTokens();
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
  // Words that were typed stand where Lit knows of others: the next ones need a new page.
  const page = keyed(JSON.stringify(wordsOf(context)), pageOf(story(), context));
  const isFinished = view === 'finished';
  const fontSize = sizes[text];
  const look = {title: context.name, lang: locale, dir: direction, fontSize, isFinished};
  const seen = isFinished || view === 'before-script' ? withoutScript(paper(page), look) : page;
  const column =
    width === 'full' || hasOwnWidth
      ? seen
      : html`<div class="column" style=${styleMap({maxInlineSize: width})}>${seen}</div>`;
  // In a window of its own the root has the size, so that rem follows.
  return paper(
    html`${note ? tuningNote(note) : nothing}${column}`,
    isDocs && text !== 'usual' ? fontSize : undefined,
  );
};
