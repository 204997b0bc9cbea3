import type { AppErrorData } from '../../shared/contract/errors.ts';
import type {
  ImportKind,
  ImportPlan,
  Inspection,
  Mapping,
  ReadOptions,
  RejectedRow,
} from '../../shared/core/model/import.ts';
import type { ImportUndoPreview } from '../../shared/core/model/import-undo.ts';
import type { CleaningFix } from '../../shared/core/model/cleaning.ts';
import type { RecipeBody, ReplayPlan, RunReport } from '../../shared/core/model/recipe.ts';
import type { Image } from '../image/image.ts';
import type { FileStamp } from '../read/read-rows.ts';

/** What the import worker may be asked. One question at a time; a worker serves one file after another. */
export type Question =
  | Readonly<{
      ask: 'inspect';
      path: string;
      read: ReadOptions;
      kind: ImportKind | undefined;
      currency: string | null;
      /** Saved mappings by header fingerprint. */
      saved: readonly (readonly [fingerprint: string, mapping: Mapping])[];
    }>
  | Readonly<{ ask: 'prepare'; image: Image; path: string; mapping: Mapping; now: string }>
  | Readonly<{ ask: 'rejects'; offset: number; limit: number }>
  | Readonly<{ ask: 'commit'; now: string }>
  | Readonly<{ ask: 'undo'; image: Image; importId: number; now: string }>
  | Readonly<{ ask: 'takeUndone' }>
  /** Several files at once, on one copy of the workspace; then what to keep of it. */
  | Readonly<{
      ask: 'replay';
      image: Image;
      files: readonly ReplayInput[];
      cleaning: readonly CleaningFix[];
      now: string;
    }>
  | Readonly<{ ask: 'keepReplay'; record: ReplayRecord; now: string }>;

/** A file of a replay. */
export type ReplayInput = Readonly<{ path: string; bytes: number; mapping: Mapping }>;
/** Every file, or the first that could not be brought in: then nothing of the copy is of use. */
export type ReplayOutcome = Readonly<
  | { done: true; files: readonly Prepared[]; cleaned: ReplayPlan['cleaned'] }
  | { done: false; at: number; error: AppErrorData }
>;

/** What is kept of a replay. `recipe.id` null: it is added first. */
export type ReplayRecord = Readonly<{
  recipe: Readonly<{ id: number | null; name: string; body: Omit<RecipeBody, 'version'> }>;
  startedAt: string;
  report: RunReport;
}>;

/** A plan without its name, with the state of the file it was made from. */
export type Prepared = Readonly<{
  plan: Omit<ImportPlan, 'plan'>;
  stamp: FileStamp;
  sha256: string;
  importId: number;
}>;

export type Answers = {
  inspect: Inspection;
  prepare: Prepared;
  rejects: readonly RejectedRow[];
  commit: Image;
  undo: Omit<ImportUndoPreview, 'plan'>;
  takeUndone: Image;
  replay: ReplayOutcome;
  keepReplay: Image;
};
