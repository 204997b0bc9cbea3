import * as z from 'zod';

/** A file the user chose. The page sees its name, never its path; the token opens it in this session only. */
export const FileGrant = z.object({
  token: z.string(),
  name: z.string(),
  folder: z.string(),
  bytes: z.int().nullable(),
});
export type FileGrant = z.infer<typeof FileGrant>;

/** The open workspace, as the frame shows it. Instants are ISO 8601 UTC. */
export const WorkspaceState = z.object({
  name: z.string(),
  file: FileGrant,
  generation: z.int(),
  savedAt: z.string(),
  /** Why this window may only read: somebody else holds the lock, or the file may not be written ('not-writable'). */
  readOnly: z
    .object({ reason: z.enum(['held', 'not-writable']), holder: z.string(), since: z.string() })
    .nullable(),
  /** ISO 4217 code, or null until an import or the user has decided it. */
  currency: z.string().nullable(),
  /** Grows with every change; equal versions have equal data. */
  dataVersion: z.int(),
  counts: z.object({
    customers: z.int(),
    orders: z.int(),
    orderLines: z.int(),
    products: z.int(),
    events: z.int(),
    responses: z.int(),
    consentEvents: z.int(),
    imports: z.int(),
  }),
  /** Days of the first and last order, null without orders. */
  firstOrderOn: z.string().nullable(),
  lastOrderOn: z.string().nullable(),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;
