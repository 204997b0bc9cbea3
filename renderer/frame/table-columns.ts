import type { ShownTable } from '../../shared/contract/table-api.ts';
import { plain } from '../i18n/plain.ts';

type Column = ShownTable['columns'][number];

/** A column of words, in a table to keep. */
export function textColumn(name: string): Column {
  return { name: plain(name), kind: 'text' };
}

/** A column of numbers, likewise. */
export function numberColumn(name: string): Column {
  return { name: plain(name), kind: 'number' };
}
