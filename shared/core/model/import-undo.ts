import * as z from 'zod';

const Count = z.int();

/** A cell of the undone file that a later file wrote too: the later one's stays. */
export const KeptCell = z.object({
  /** `table.field`, as mappings have it. */
  field: z.string(),
  /** What the file to be undone says. */
  value: z.string().nullable(),
  /** The later file, and what stands. */
  laterFile: z.string(),
  laterValue: z.string().nullable(),
});
export type KeptCell = z.infer<typeof KeptCell>;

/** What undoing an import would do: it was carried out, on a copy. */
export const ImportUndoPreview = z.object({
  plan: z.string(),
  importId: Count,
  fileName: z.string(),
  /** Rows that go, by what they are: customers, records, orders, orderLines, products, events… */
  gone: z.record(z.string(), Count),
  /** Cells that get back what they held before. */
  restored: Count,
  /** Cells that stay because a later file wrote them, and the first 20 of them. */
  keptCells: Count,
  examples: z.array(KeptCell),
  /** Rows that stay because a later file has them too. */
  keptRows: Count,
  laterFiles: z.array(z.string()),
  /** Things that stay because somebody made something of them here: notes, follow-ups, decisions, requests, tags. */
  userMade: z.record(z.string(), Count),
  /** People whose refusal was known from this file alone and is forgotten; of these, people who stand as having agreed. */
  refusalsForgotten: Count,
  contactableAgain: Count,
  /** People whose agreement was known from this file alone. */
  agreementsForgotten: Count,
  /** Whether the workspace's currency came from it and goes with it. */
  clearsCurrency: z.boolean(),
});
export type ImportUndoPreview = z.infer<typeof ImportUndoPreview>;
