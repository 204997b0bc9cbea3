import * as z from 'zod';
import { by, call, token } from './call.ts';

const Text = z.string().max(4_000);

/** A table of results as it is shown: figures of groups, of whom nobody is told apart. Lists of people go by `people.export`. */
export const ShownTable = z.object({
  /** Of the sheet, where there are sheets. */
  name: Text,
  columns: z
    .array(z.object({ name: Text, kind: z.enum(['text', 'number']) }))
    .min(1)
    .max(50),
  rows: z.array(z.array(z.union([Text, z.number()]).nullable()).max(50)).max(20_000),
  isRightToLeft: z.boolean(),
});
export type ShownTable = z.infer<typeof ShownTable>;

/** Tables of results, written to files. */
export const tableApi = {
  'table.export': call(
    'engine',
    z.object({ table: ShownTable, type: z.enum(['csv', 'xlsx']), file: token, by }),
    z.object({ written: z.int() }),
  ),
};
