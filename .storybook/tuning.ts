import type {Preview, StoryContext} from '@storybook/web-components-vite';
import {descriptionOf, wordsOfType} from './manifest.js';
import {allowedInstead, isColor} from './token-values.js';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

type Context = Pick<StoryContext, 'args' | 'argTypes' | 'component' | 'id'>;

/** As `forTables` names it in the controls. */
const slotIn = (name: string) => /^slot="(.+)"$/.exec(name)?.[1] ?? '';

const partIn = (name: string) => /^::part\((.+)\)$/.exec(name)?.[1] ?? '';

/** The child elements in a slot: those with its name, or those without any. */
const childrenIn = (element: Element | null, slot: string) =>
  Array.from(element?.children ?? []).filter((child) => child.slot === slot);

/** The element that an editor puts into a slot, taken from the examples in the doc block. */
const exampleOf = (tag: string, slot: string) => {
  const {body} = new DOMParser().parseFromString(
    descriptionOf(tag).replaceAll(/^```.*$/gm, ''),
    'text/html',
  );
  return Array.from(body.querySelectorAll(tag)).flatMap((element) => childrenIn(element, slot))[0];
};

/** Whether a line of text makes sense in a slot: not for an image, nor for a whole article. */
const takesText = (tag: string, slot: string) => {
  if (slot) return !(exampleOf(tag, slot) instanceof HTMLImageElement);
  return exampleOf(tag, slot) instanceof HTMLParagraphElement;
};

type ArgType = ReturnType<Enhancer>[string];

const text = {control: {type: 'text'}} as const;
const none = {control: {disable: true}} as const;

/** A choice of words gets buttons, or a list. */
const controlOfAttribute = ({table, options}: ArgType) => {
  // The story has options of its own.
  if (options) return {};
  const type = table?.type?.summary ?? '';
  if (type === 'boolean') return {control: {type: 'boolean'}} as const;
  const words = wordsOfType(type);
  if (!words.length) return text;
  return {options: words, control: {type: words.length > 4 ? 'select' : 'inline-radio'}} as const;
};

const controlOf = (argType: ArgType, tag: string) => {
  const {name, table} = argType;
  switch (table?.category) {
    case 'attributes':
      return controlOfAttribute(argType);
    case 'css custom properties':
      return isColor(name) ? ({control: {type: 'color'}} as const) : text;
    case 'css shadow parts':
      return text;
    case 'slots':
      return takesText(tag, slotIn(name)) ? text : none;
    default:
      return none;
  }
};

/** Storybook's URL keeps strings and booleans; it does not know the types of the manifest. */
const typeOf = ({table}: ArgType): {name: 'boolean' | 'string'} => ({
  name: table?.type?.summary === 'boolean' ? 'boolean' : 'string',
});

/** Gives each attribute, token, part and slot a control; events are logged under “Actions”. */
export const withControls: Enhancer = ({argTypes, component = ''}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]): [string, ArgType] => {
      // Storybook logs events under the name of its own argument.
      const {action} = argType as {action?: {name: string}};
      if (action) return [name, {...argType, action: action.name}];
      return [name, {...argType, type: typeOf(argType), ...controlOf(argType, component)}];
    }),
  );

/** The values set in the controls of a category. */
const setIn = ({argTypes, args}: Context, category: string) =>
  Object.values(argTypes).flatMap(({name, table}) => {
    const value: unknown = args[name];
    return table?.category === category && typeof value === 'string' && value
      ? [{name, value}]
      : [];
  });

/** The tokens set in the controls. Values that are not allowed are left out. */
export const tokensOf = (context: Context): Record<string, string> =>
  Object.fromEntries(
    setIn(context, 'css custom properties').flatMap(({name, value}) =>
      allowedInstead(name, value) === undefined ? [[name, value]] : [],
    ),
  );

/** The declarations that the browser understands. */
const understood = (declarations: string) => {
  const {style} = document.createElement('i');
  style.cssText = declarations;
  return style.cssText;
};

/** Rules for the parts of a story's elements, on its own paper only. */
export const partRulesOf = (context: Context, paper = `[data-story='${context.id}'] `): string =>
  setIn(context, 'css shadow parts')
    .flatMap(({name, value}) => {
      const declarations = understood(value);
      const part = `${paper}${context.component ?? ''}::part(${partIn(name)})`;
      return declarations ? `${part} {${declarations}}` : [];
    })
    .join('\n');

/** The CSS of the values set in the controls, as a page would have it. */
export const cssOf = (context: Context): string => {
  const tokens = Object.entries(tokensOf(context)).map(([name, value]) => `${name}: ${value};`);
  const rule = tokens.length ? `${context.component ?? ''} {${tokens.join('')}}\n` : '';
  return rule + partRulesOf(context, '');
};

/** The text set for slots. */
export const textOf = (context: Context) => setIn(context, 'slots');

/** Puts the text set for slots into the first element that a story is about. */
export const fillSlots = (page: Element | null, {component = '', ...context}: Context) => {
  const element = page?.querySelector(component || 'oped-article') ?? null;
  for (const {name, value: typed} of textOf(context)) {
    const slot = slotIn(name);
    let [child] = childrenIn(element, slot);
    if (!child) {
      child = (exampleOf(component, slot)?.cloneNode() ??
        document.createElement(slot ? 'span' : 'p')) as Element;
      if (slot) child.slot = slot;
      element?.append(child);
    }
    child.textContent = typed;
    if (child instanceof HTMLTimeElement) child.dateTime = typed;
  }
};
