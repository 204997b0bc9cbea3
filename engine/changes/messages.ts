import type {
  CleaningFix,
  CleaningOffer,
  CleaningPreview,
  CleaningTarget,
} from '../../shared/core/model/cleaning.ts';
import type { SpellingCluster } from '../../shared/core/model/cleaning.ts';
import type { Step, UndoStep } from '../../shared/core/model/steps.ts';
import type { FoundChange } from '../../shared/core/quality/clean/steps/find-changes.ts';
import type { Image } from '../image/image.ts';

/** The values of a column that are spellings of one thing, and how many values it has. */
export type Clusters = { distinct: number; clusters: SpellingCluster[] };

/** What a fix changes: how many values, and which, where the asker wants so many. */
export type FoundFix = Readonly<{ fix: CleaningFix; cells: number; changes: readonly FoundChange[] | null }>;

/** A step made on the copy, which is handed over with it: the worker has nothing left. */
export type MadeStep<T> = Readonly<{ image: Image; result: T }>;

/** What the change worker may be asked: first to open a copy, then to look at it, at last to make one step on it. */
export type Question =
  | Readonly<{ ask: 'open'; image: Image }>
  | Readonly<{ ask: 'offer' }>
  | Readonly<{ ask: 'clusters'; target: CleaningTarget }>
  | Readonly<{ ask: 'preview'; fix: CleaningFix; offset: number; limit: number }>
  /** @param most so many changes are named; of more, their number only */
  | Readonly<{ ask: 'find'; fix: CleaningFix; most: number }>
  | Readonly<{ ask: 'clean'; fix: CleaningFix; step: Step; at: string }>
  | Readonly<{ ask: 'undoCleaning'; id: number; step: Step; at: string }>
  | Readonly<{ ask: 'turn'; direction: 'undo' | 'redo'; at: string }>;

export type Answers = {
  open: null;
  offer: CleaningOffer;
  clusters: Clusters;
  preview: CleaningPreview;
  find: FoundFix;
  clean: MadeStep<number>;
  undoCleaning: MadeStep<null>;
  turn: MadeStep<UndoStep>;
};
