import { readBoolean } from '../../../import/cells/parse-boolean.ts';

/** 'yes' or 'no' for their words in English, Arabic, French, German and Spanish. @returns null for these two and for other words */
export function booleanWord(value: string): string | null {
  const is = readBoolean(value);
  if (is === null) return null;
  const word = is ? 'yes' : 'no';
  return word === value ? null : word;
}
