import type {StoryContext} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
import {styleMap} from 'lit/directives/style-map.js';
import broadsheet from 'oped-elements/themes/broadsheet.css?inline';
import magazine from 'oped-elements/themes/magazine.css?inline';
import plain from 'oped-elements/themes/plain.css?inline';
import {beforeScript} from './before-script.js';
import {fillSlots, partRulesOf, tokensOf, wordsOf} from './tuning.js';

// Each theme on its own paper: one page of docs may hold stories in several.
for (const [name, css] of Object.entries({broadsheet, magazine, plain})) {
  const style = document.createElement('style');
  style.textContent = css.replace(':root', `[data-theme='${name}']`);
  document.head.append(style);
}

/** Dresses the window as the toolbars say, where a story has one of its own. */
export const dressWindow = ({locale, direction, text}: Record<string, unknown>) => {
  const root = document.documentElement;
  root.lang = String(locale);
  root.dir = String(direction);
  root.style.fontSize = `${String(text)}%`;
};

/** The page in which a story stands, with what its controls set. */
const pageOf = (story: unknown, context: StoryContext) => {
  const {width} = context.globals as Record<string, string>;
  const isNarrow = width !== 'full';
  const fill = (style?: Element) => {
    fillSlots(style?.previousElementSibling ?? null, context);
  };
  return html`<div
      class=${isNarrow ? 'page narrow' : 'page'}
      style=${styleMap({maxInlineSize: isNarrow ? `${String(width)}px` : undefined})}
    >
      ${story}
    </div>
    <style .textContent=${partRulesOf(context)} ${ref(fill)}></style>`;
};

/** Puts a story on a paper of its own, as the toolbars or the story itself say. */
export const onPaper = (story: () => unknown, context: StoryContext): TemplateResult => {
  const {locale, direction, scheme, theme, text, view} = context.globals as Record<string, string>;
  const look = styleMap({
    colorScheme: scheme,
    // In a window of its own the root has the size, so that rem follows.
    fontSize: context.viewMode === 'docs' && text !== '100' ? `${String(text)}%` : undefined,
    ...tokensOf(context),
  });
  const paper = (inside: unknown) =>
    html`<div
      class="paper"
      lang=${locale}
      dir=${direction}
      data-theme=${theme}
      data-story=${context.id}
      style=${look}
    >
      ${inside}
    </div>`;
  // Words that were typed stand where Lit knows of others: the next ones need a new page.
  const page = keyed(JSON.stringify(wordsOf(context)), pageOf(story(), context));
  return paper(view === 'before-script' ? beforeScript(paper(page), context.name) : page);
};
