import * as z from 'zod';
import { AppError } from '../../model/errors.ts';
import { DateOrder, ImportKind, Mapping, MappedColumn, partyKinds, ReadOptions } from '../../model/import.ts';
import { Policy } from '../../model/policy.ts';
import { isChoice } from './meanings.ts';

/** What a script may decide about a file; every key may be left out. Other keys, as `inspect --json` prints them, are passed over. */
export const MappingOverride = z.object({
  kind: ImportKind.optional(),
  system: z.string().optional(),
  party: z.enum(partyKinds).optional(),
  read: ReadOptions.optional(),
  columns: z.array(MappedColumn).optional(),
  survey: z.string().min(1).optional(),
  questions: Mapping.shape.questions,
  dateOrder: DateOrder.nullable().optional(),
  decimalMark: z.enum(['.', ',']).nullable().optional(),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/u)
    .transform((code) => code.toUpperCase())
    .nullable()
    .optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/u)
    .nullable()
    .optional(),
  policy: Policy.optional(),
});
export type MappingOverride = z.infer<typeof MappingOverride>;

/**
 * Checks what a script says about a file.
 * @throws {AppError} 'import-mapping-invalid'
 */
export function readMappingOverride(json: unknown): MappingOverride {
  const parsed = MappingOverride.safeParse(json);
  if (!parsed.success) throw new AppError('import-mapping-invalid', { why: z.prettifyError(parsed.error) });
  return parsed.data;
}

/**
 * A mapping with what an override decides. Columns are matched by name, the n-th of a name with the n-th; those that
 * the override does not name keep their meaning, and a meaning that the override gives away is taken from others.
 * @throws {AppError} 'import-mapping-invalid' for a column the file has not, or a meaning its kind has not
 */
export function overrideMapping(mapping: Mapping, override: MappingOverride): Mapping {
  const { columns: wanted, read, ...rest } = override;
  const kind = override.kind ?? mapping.kind;
  const columns = mapping.columns.map((column) => ({ ...column }));
  const decided = new Set<number>();
  for (const own of wanted ?? []) {
    const { name, meaning } = own;
    const at = columns.findIndex((column, i) => column.name === name && !decided.has(i));
    if (at < 0)
      throw new AppError('import-mapping-invalid', { why: `no column named ${JSON.stringify(name)}` });
    if (!isChoice(kind, meaning))
      throw new AppError('import-mapping-invalid', { why: `${meaning} is no meaning of ${kind}` });
    columns[at] = own;
    decided.add(at);
  }
  const taken = new Set([...decided].map((i) => columns[i]?.meaning));
  columns.forEach((column, i) => {
    if (decided.has(i)) return;
    const isTaken =
      taken.has(column.meaning) && !/^(?:custom|ignore|survey\.|preference\.answer)/u.test(column.meaning);
    if (isTaken || !isChoice(kind, column.meaning)) column.meaning = 'custom';
  });
  const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return Mapping.parse({ ...mapping, ...defined, kind, read: { ...mapping.read, ...read }, columns });
}
