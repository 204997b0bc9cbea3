import type { CustomerField, RecordContent } from '../../identity/content.ts';
import { countryCode } from '../../import/cells/country-code.ts';
import { emailKey } from '../../import/cells/parse-email.ts';
import { readPhoneKey } from '../../import/cells/parse-phone.ts';
import { columnOfCell } from './cell-field.ts';

/** A value of one row that a cleaning step changed; `after` null made it blank. */
export type CleanedCell = Readonly<{ stepId: number; field: string; before: string; after: string | null }>;

/** A list of pairs with one of them changed, or taken out; the same list when it has no such pair. */
function withCell<N extends string>(
  pairs: readonly (readonly [N, string])[],
  name: N,
  { before, after }: CleanedCell,
): readonly (readonly [N, string])[] {
  const at = pairs.findIndex(([one, text]) => one === name && text === before);
  if (at < 0) return pairs;
  return pairs.flatMap((pair, place) =>
    place !== at ? [pair] : after === null ? [] : [[name, after] as const],
  );
}

const textOf = (values: RecordContent['values'], field: CustomerField) =>
  values.find(([name]) => name === field)?.[1];

/** The keys by which people are found, made of the values as they are now, by the functions that imports use. */
function keysOf(content: RecordContent, before: RecordContent): Pick<RecordContent, 'emailKey' | 'phoneKey'> {
  const [email, phone] = [textOf(content.values, 'email'), textOf(content.values, 'phone')];
  const keys = { emailKey: before.emailKey, phoneKey: before.phoneKey };
  if (email !== textOf(before.values, 'email')) keys.emailKey = email && emailKey(email);
  if (phone !== textOf(before.values, 'phone')) {
    const country = countryCode(textOf(content.values, 'country') ?? '');
    // written another way it is the same number still, read by the country that its file names
    keys.phoneKey = phone && (readPhoneKey(phone, country) ?? before.phoneKey);
  }
  return {
    ...(keys.emailKey ? { emailKey: keys.emailKey } : {}),
    ...(keys.phoneKey ? { phoneKey: keys.phoneKey } : {}),
  };
}

/**
 * What a version of a record says once cleaned: a value is replaced where it still is what a step found. The record itself is never
 * changed.
 * @param cells of this version, in the order of their steps
 */
export function cleanContent(content: RecordContent, cells: readonly CleanedCell[]): RecordContent {
  if (cells.length === 0) return content;
  let { values, custom } = content;
  for (const cell of cells) {
    const { field, isCustom } = columnOfCell(cell.field);
    if (isCustom) custom = withCell(custom, field, cell);
    // a field that is none finds no pair
    else values = withCell(values, field as CustomerField, cell);
  }
  const { emailKey: _e, phoneKey: _p, ...rest } = content;
  const cleaned: RecordContent = { ...rest, values, custom };
  return { ...cleaned, ...keysOf(cleaned, content) };
}
