import * as z from 'zod';
import { Step, UndoStep } from '../core/model/steps.ts';
import { AppErrorData } from './errors.ts';

/** A file the user chose. The page sees its name, never its path; the token opens it in this session only. */
export const FileGrant = z.object({
  token: z.string(),
  name: z.string(),
  folder: z.string(),
  bytes: z.int().nullable(),
});
export type FileGrant = z.infer<typeof FileGrant>;

/** Something a user had done that a damaged file no longer holds. */
export const Missing = z.discriminatedUnion('kind', [
  /** Changes of a known number, null when not even that can be said; the first of them was the change after `after`. */
  z.object({ kind: z.literal('changes'), count: z.int().nullable(), after: z.string() }),
  /** One that had been saved as a whole, such as an import. */
  z.object({ kind: z.literal('step'), step: Step, at: z.string() }),
  /** A later save whose contents are not known; when it was made is. */
  z.object({ kind: z.literal('save'), generation: z.int(), savedAt: z.string() }),
]);
export type Missing = z.infer<typeof Missing>;

/** What opening a damaged file came to. Instants are ISO 8601 UTC. */
export const RecoveryReport = z.object({
  at: z.string(),
  /** What was wrong: of the file, or of the journal beside it. */
  damaged: z.array(
    z.object({
      what: z.enum(['file', 'journal']),
      why: z.enum(['empty', 'truncated', 'damaged', 'not-ours', 'missing', 'mismatch']),
      /** The name under which the damaged file is kept in the quarantine folder; null when there was nothing to keep. */
      keptAs: z.string().nullable(),
    }),
  ),
  used: z.object({
    from: z.enum(['file', 'backup', 'second-folder']),
    generation: z.int(),
    savedAt: z.string(),
    /** Changes made after that save, taken from the journal. */
    changes: z.int(),
    /** When the last thing that is there was done. */
    upTo: z.string(),
  }),
  /** Empty when nothing is missing. */
  missing: z.array(Missing),
});
export type RecoveryReport = z.infer<typeof RecoveryReport>;

/** A state that can be gone back to: a kept save with the changes made on it. */
export const Backup = z.object({
  /** Names it in `backups.restore`. */
  id: z.string(),
  generation: z.int(),
  savedAt: z.string(),
  /** When the last change in it was made. */
  upTo: z.string(),
  /** Changes in the journal kept with it. */
  changes: z.int(),
  bytes: z.int(),
  why: z.enum(['save', 'before-import', 'before-change', 'before-migration', 'before-restore']),
  /** What it was kept before; null for a plain save. */
  before: Step.nullable(),
  from: z.enum(['backup', 'second-folder']),
  /** False when it does not even have a whole header; its content is checked when it is restored. */
  isReadable: z.boolean(),
});
export type Backup = z.infer<typeof Backup>;

/** Whether everything is where it should be on disk. */
export const Saving = z.object({
  /** Why the last try failed; stays until one succeeds. `change`: nothing can be changed until then. */
  failed: z
    .object({ what: z.enum(['change', 'save', 'second-copy']), error: AppErrorData, since: z.string() })
    .nullable(),
  /** Where each save is copied to as well. */
  secondFolder: FileGrant.nullable(),
});
export type Saving = z.infer<typeof Saving>;

/** Another file in the same folder that holds the same workspace, as synchronising programs leave them. */
export const WorkspaceCopy = z.object({
  name: z.string(),
  file: FileGrant,
  generation: z.int(),
  savedAt: z.string(),
  isNewer: z.boolean(),
});
export type WorkspaceCopy = z.infer<typeof WorkspaceCopy>;

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
  /** Grows when the app noted something about the data, which stay what they were. */
  notes: z.int(),
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
  /** The first and last day of orders, or where there are none of answers; null without either. Periods count back from the last. */
  span: z.object({ of: z.enum(['orders', 'answers']), first: z.string(), last: z.string() }).nullable(),
  /** The step that undo would take back; redo would do again. Null when there is none. */
  undo: UndoStep.nullable(),
  redo: UndoStep.nullable(),
  saving: Saving,
  /** What was recovered at opening, until the user has read it. */
  recovery: RecoveryReport.nullable(),
  copies: z.array(WorkspaceCopy),
  /** What the check that runs after opening found wrong; empty while it runs and when all is well. */
  problems: z.array(z.string()),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;
