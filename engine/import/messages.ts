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
import type { Progress } from '../../shared/core/model/progress.ts';
import type { FileStamp } from '../read/read-rows.ts';

/** What the import worker may be asked. One question at a time; a worker serves one file. */
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
  | Readonly<{ ask: 'prepare'; image: Uint8Array; path: string; mapping: Mapping; now: string }>
  | Readonly<{ ask: 'rejects'; offset: number; limit: number }>
  | Readonly<{ ask: 'commit'; now: string }>
  | Readonly<{ ask: 'undo'; image: Uint8Array; importId: number; now: string }>
  | Readonly<{ ask: 'takeUndone' }>;

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
  commit: Uint8Array;
  undo: Omit<ImportUndoPreview, 'plan'>;
  takeUndone: Uint8Array;
};

export type WorkerMessage =
  | Readonly<{ say: 'progress'; progress: Progress }>
  | Readonly<{ say: 'done'; value: unknown }>
  | Readonly<{ say: 'failed'; error: AppErrorData }>;
