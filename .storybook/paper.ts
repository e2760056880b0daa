import type {StoryContext} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import broadsheet from 'oped-elements/themes/broadsheet.css?inline';
import magazine from 'oped-elements/themes/magazine.css?inline';
import plain from 'oped-elements/themes/plain.css?inline';

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

/** Puts a story on a paper of its own, as the toolbars or the story itself say. */
export const onPaper = (
  story: () => unknown,
  {globals, viewMode}: Pick<StoryContext, 'globals' | 'viewMode'>,
): TemplateResult => {
  const {locale, direction, scheme, theme, width, text} = globals as Record<string, string>;
  const paper = {
    colorScheme: scheme,
    // In a window of its own the root has the size, so that rem follows.
    fontSize: viewMode === 'docs' && text !== '100' ? `${String(text)}%` : undefined,
  };
  const isNarrow = width !== 'full';
  return html`<div
    class="paper"
    lang=${locale}
    dir=${direction}
    data-theme=${theme}
    style=${styleMap(paper)}
  >
    <div
      class=${isNarrow ? 'page narrow' : 'page'}
      style=${styleMap({maxInlineSize: isNarrow ? `${String(width)}px` : undefined})}
    >
      ${story()}
    </div>
  </div>`;
};
