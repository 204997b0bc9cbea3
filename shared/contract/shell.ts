import * as z from 'zod';
import { language } from './call.ts';
import { Role } from '../core/model/onboarding.ts';
import { FileGrant } from './workspace.ts';

/** What the person at this computer prefers; kept by the shell, not in a workspace. */
export const AppSettings = z.object({
  language,
  digits: z.enum(['latin', 'arabic']),
  calendar: z.enum(['gregorian', 'with-hijri']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'roomy']),
  name: z.string().max(200),
  /** What somebody does in the company; null until it was said. */
  role: Role.nullable(),
  /** How things were left, by their names: columns, order, parts of screens. Each value is JSON that its reader checks. */
  remembered: z.record(z.string().max(100), z.string().max(4_000)),
});
export type AppSettings = z.infer<typeof AppSettings>;

/** What a window needs to know before it draws. */
export const AppStart = z.object({
  version: z.string(),
  front: z.enum(['electron', 'browser']),
  /** False where the page shows its own chooser of files. */
  nativeDialogs: z.boolean(),
  /** False where the page runs in the user's own browser, whose network this app cannot refuse. */
  networkRefused: z.boolean(),
  settings: AppSettings,
  /** The language was never chosen: follow the system's. */
  firstRun: z.boolean(),
  recents: z.array(z.object({ file: FileGrant, openedAt: z.string() })),
  documents: FileGrant,
  /** The workspace this window was started with: a file double-clicked or named when starting. Said once. */
  open: FileGrant.nullable(),
});
export type AppStart = z.infer<typeof AppStart>;

/** What the user is asked a name for. */
export const SavePurpose = z.enum(['workspace', 'csv', 'xlsx', 'recipe', 'html', 'pdf', 'svg', 'png']);
export type SavePurpose = z.infer<typeof SavePurpose>;

export const FolderListing = z.object({
  folder: FileGrant,
  /** From the top to this folder. */
  trail: z.array(FileGrant),
  entries: z.array(z.object({ file: FileGrant, isFolder: z.boolean(), modifiedAt: z.string() })),
});
export type FolderListing = z.infer<typeof FolderListing>;
