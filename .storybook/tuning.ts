import type {Preview, StoryContext} from '@storybook/web-components-vite';
import {descriptionOf} from './manifest.js';
import {allowedInstead} from './token-values.js';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

type Context = Pick<StoryContext, 'args' | 'argTypes' | 'component' | 'id'>;

/** As `forTables` names it in the controls. */
const slotIn = (name: string) => /^slot="(.+)"$/.exec(name)?.[1] ?? '';

const partIn = (name: string) => /^::part\((.+)\)$/.exec(name)?.[1] ?? '';

/** The elements that stand in a slot of ours: the children with its name, or those without any. */
const childrenIn = (element: Element | null, slot: string) =>
  Array.from(element?.children ?? []).filter((child) => child.slot === slot);

/** The element that an editor puts into a slot, as the examples in the doc block have it. */
const exampleOf = (tag: string, slot: string) => {
  const {body} = new DOMParser().parseFromString(
    descriptionOf(tag).replaceAll(/^```.*$/gm, ''),
    'text/html',
  );
  return Array.from(body.querySelectorAll(tag)).flatMap((element) => childrenIn(element, slot))[0];
};

/** Whether one line of words makes sense there: not for a picture, nor for a whole piece. */
const takesWords = (tag: string, slot: string) => {
  if (slot) return !(exampleOf(tag, slot) instanceof HTMLImageElement);
  return exampleOf(tag, slot) instanceof HTMLParagraphElement;
};

type ArgType = ReturnType<Enhancer>[string];

const text = {control: {type: 'text'}} as const;
const none = {control: {disable: true}} as const;

/** A choice of words is one of buttons, or of a list. */
const controlOfAttribute = ({table, options}: ArgType) => {
  // What a story offers itself.
  if (options) return {};
  const type = table?.type?.summary ?? '';
  if (type === 'boolean') return {control: {type: 'boolean'}} as const;
  const words = Array.from(type.matchAll(/'([^']+)'/g), ([, word]) => word);
  if (!words.length) return text;
  return {options: words, control: {type: words.length > 4 ? 'select' : 'inline-radio'}} as const;
};

const controlOf = (argType: ArgType, tag: string) => {
  const {name, description, table} = argType;
  switch (table?.category) {
    case 'attributes':
      return controlOfAttribute(argType);
    case 'css custom properties':
      return description?.startsWith('Colour') ? ({control: {type: 'color'}} as const) : text;
    case 'css shadow parts':
      return text;
    case 'slots':
      return takesWords(tag, slotIn(name)) ? text : none;
    default:
      return none;
  }
};

/** An address keeps words and switches; what the manifest calls a type it does not know. */
const typeOf = ({table}: ArgType): {name: 'boolean' | 'string'} => ({
  name: table?.type?.summary === 'boolean' ? 'boolean' : 'string',
});

/** Gives each attribute, token, part and slot a control; events are logged under “Actions”. */
export const withControls: Enhancer = ({argTypes, component = ''}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]): [string, ArgType] => {
      // Storybook names what it logs after its own argument, not after the event.
      const {action} = argType as {action?: {name: string}};
      if (action) return [name, {...argType, action: action.name}];
      return [name, {...argType, type: typeOf(argType), ...controlOf(argType, component)}];
    }),
  );

/** What is set in the controls of a category, with what the doc block says of it. */
const setIn = ({argTypes, args}: Context, category: string) =>
  Object.values(argTypes).flatMap(({name, description = '', table}) => {
    const value: unknown = args[name];
    return table?.category === category && typeof value === 'string' && value
      ? [{name, value, description}]
      : [];
  });

/** Those that are none of what is allowed are left out. */
export const tokensOf = (context: Context): Record<string, string> =>
  Object.fromEntries(
    setIn(context, 'css custom properties').flatMap(({name, value, description}) =>
      allowedInstead(description, value) === undefined ? [[name, value]] : [],
    ),
  );

/** The declarations that a browser understands. */
const understood = (declarations: string) => {
  const {style} = document.createElement('i');
  style.cssText = declarations;
  return style.cssText;
};

/** Rules for the parts of a story's elements, on its paper alone. */
export const partRulesOf = (context: Context, paper = `[data-story='${context.id}'] `): string =>
  setIn(context, 'css shadow parts')
    .flatMap(({name, value}) => {
      const declarations = understood(value);
      const part = `${paper}${context.component ?? ''}::part(${partIn(name)})`;
      return declarations ? `${part} {${declarations}}` : [];
    })
    .join('\n');

/** The CSS of what is set in the controls, as a page has it. */
export const cssOf = (context: Context): string => {
  const tokens = Object.entries(tokensOf(context)).map(([name, value]) => `${name}: ${value};`);
  const rule = tokens.length ? `${context.component ?? ''} {${tokens.join('')}}\n` : '';
  return rule + partRulesOf(context, '');
};

export const wordsOf = (context: Context) => setIn(context, 'slots');

/** Puts the words that were typed for slots into the first element that a story is about. */
export const fillSlots = (page: Element | null, {component = '', ...context}: Context) => {
  const element = page?.querySelector(component || 'oped-article') ?? null;
  for (const {name, value: words} of wordsOf(context)) {
    const slot = slotIn(name);
    let [child] = childrenIn(element, slot);
    if (!child) {
      child = (exampleOf(component, slot)?.cloneNode() ??
        document.createElement(slot ? 'span' : 'p')) as Element;
      if (slot) child.slot = slot;
      element?.append(child);
    }
    child.textContent = words;
    if (child instanceof HTMLTimeElement) child.dateTime = words;
  }
};
