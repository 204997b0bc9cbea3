import type { ExportKind } from '../export/table.ts';
import type { AudienceChoice, MergeField } from '../model/audience.ts';
import { AppError } from '../model/errors.ts';
import { layouts } from './catalog.ts';
import type { ColumnValue } from './layout.ts';

/** A column of a file of an audience. */
export type AudienceColumn = Readonly<{ name: string; kind: ExportKind; value: ColumnValue }>;

const kinds: Readonly<Partial<Record<ColumnValue, ExportKind>>> = {
  email: 'address',
  phone: 'address',
  hashedEmail: 'address',
  hashedPhone: 'address',
  orders: 'number',
  spent: 'money',
  firstOrderOn: 'day',
  lastOrderOn: 'day',
};

/**
 * The columns of a file: those its layout always has for the channel, then the chosen fields that are not among them, each once, in the
 * order chosen.
 *
 * @param nameOf the name of a field in the user's language
 * @throws {AppError} 'audience-channel' when the layout is not for that channel, 'audience-fields' when it takes no further fields
 */
export function audienceColumns(
  { layout, channel, fields }: Pick<AudienceChoice, 'layout' | 'channel' | 'fields'>,
  nameOf: (field: MergeField) => string,
): AudienceColumn[] {
  const { columns, fieldNames } = layouts[layout];
  const own = columns[channel];
  if (own === undefined) throw new AppError('audience-channel', { layout, channel });
  if (fieldNames === null && fields.length > 0) throw new AppError('audience-fields', { layout });
  const taken = new Set<ColumnValue>(own.map(({ value }) => value));
  const further = [...new Set(fields)].filter((field) => !taken.has(field));
  const nameOfOwn = (value: ColumnValue, header: string) =>
    header !== '' || value === 'hashedEmail' || value === 'hashedPhone' ? header : nameOf(value);
  return [
    ...own.map(({ header, value }) => ({ name: nameOfOwn(value, header), value })),
    ...further.map((field) => ({ name: fieldNames?.[field] ?? nameOf(field), value: field })),
  ].map((column) => ({ ...column, kind: kinds[column.value] ?? 'text' }));
}
