import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A catalogue as it is written: nested, every leaf an ICU message. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/** Dotted keys and their messages, sorted by key. */
export function flattenCatalogue(catalogue: Catalogue, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue)
    .flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[prefix + name, value] as const]
        : flattenCatalogue(value, `${prefix}${name}.`),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The arguments of a message and what each must be. */
export function messageArguments(message: string): ReadonlyMap<string, 'number' | 'text'> {
  const found = new Map<string, 'number' | 'text'>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      const isNumber = element.type === TYPE.number || element.type === TYPE.plural;
      if (element.type !== TYPE.tag && found.get(element.value) !== 'number')
        found.set(element.value, isNumber ? 'number' : 'text');
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) visit(option.value);
      if (element.type === TYPE.tag) visit(element.children);
    }
  };
  visit(parse(message));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const identifier = /^[A-Za-z_]\w*$/u;

/** The text of `renderer/i18n/keys.ts`: each key with the arguments its message needs. */
export function messageKeysFile(catalogue: Catalogue): string {
  const lines = flattenCatalogue(catalogue).map(([key, message]) => {
    const needs = [...messageArguments(message)].map(([name, kind]) => {
      const shown = identifier.test(name) ? name : `'${name}'`;
      return `${shown}: ${kind === 'number' ? 'number' : 'string'}`;
    });
    return `  '${key}': ${needs.length === 0 ? 'NoArguments' : `{ ${needs.join('; ')} }`};\n`;
  });
  return [
    '// Written by `npm run messages` from messages/en.json; not edited by hand.\n',
    '/* eslint-disable max-lines -- one line a message */\n\n',
    'type NoArguments = Readonly<Record<string, never>>;\n\n',
    '/** Every message and what it must be given. */\n',
    'export type Messages = {\n',
    ...lines,
    '};\n',
    'export type MessageKey = keyof Messages;\n',
  ].join('');
}
