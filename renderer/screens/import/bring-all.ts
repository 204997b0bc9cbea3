import { create } from 'zustand';
import type { FileGrant } from '../../../shared/contract/workspace.ts';
import { inImportOrder } from '../../../shared/core/model/import-order.ts';
import type { RowCounts } from '../../../shared/core/model/import.ts';
import { useSession } from '../../state/session.ts';
import { useDesk, type DeskFile, type Stage } from './import-desk.ts';
import { openQuestions } from './open-questions.ts';

type Ready = DeskFile & Readonly<{ stage: Extract<Stage, { at: 'mapping' | 'planned' }> }>;

export interface AllFiles {
  /** The file under way, and how many of how many; null when nothing runs. */
  readonly running: Readonly<{ name: string; at: number; total: number }> | null;
  /** What the last run came to. */
  readonly done: Readonly<{
    counts: RowCounts;
    files: number;
    left: readonly FileGrant[];
    isStopped: boolean;
  }> | null;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

function isReady(file: DeskFile): file is Ready {
  const { stage } = file;
  if (stage.at === 'planned') return stage.plan.undecided.length === 0 && stage.error === null;
  return (
    stage.at === 'mapping' &&
    !stage.isReadingAgain &&
    openQuestions(stage.inspection, stage.mapping).length === 0
  );
}

/** Files without an open question, in the order in which they are best brought in. */
export function readyFiles(files: readonly DeskFile[]): readonly Ready[] {
  return inImportOrder(files.filter(isReady), ({ stage }) => stage.mapping.kind);
}

const none: RowCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };

function add(total: RowCounts, more: RowCounts): RowCounts {
  return {
    rows: total.rows + more.rows,
    created: total.created + more.created,
    updated: total.updated + more.updated,
    unchanged: total.unchanged + more.unchanged,
    rejected: total.rejected + more.rejected,
  };
}

const stageOf = (token: string) => useDesk.getState().files.find(({ file }) => file.token === token)?.stage;

/** Checks one file and brings it in. @returns its numbers, or null when it stayed where it was */
async function bringOne(token: string): Promise<RowCounts | null> {
  const { check, bring } = useDesk.getState();
  if (stageOf(token)?.at === 'mapping') await check(token);
  const planned = stageOf(token);
  // a question that only all rows could ask is left for the user
  if (planned?.at !== 'planned' || planned.plan.undecided.length > 0) return null;
  await bring(token);
  const done = stageOf(token);
  return done?.at === 'done' ? done.entry.counts : null;
}

/** Brings in every file that leaves no question open, one after the other. It outlives the screen. */
export const useAllFiles = create<AllFiles>()((set, get) => {
  let isStopped = false;
  // asked anew each time: it changes while a file comes in
  const mustStop = () => isStopped;
  return {
    running: null,
    done: null,
    async start() {
      if (get().running !== null) return;
      isStopped = false;
      const ready = readyFiles(useDesk.getState().files);
      let counts = none;
      let files = 0;
      const left: FileGrant[] = [];
      for (const [at, { file }] of ready.entries()) {
        if (mustStop()) break;
        set({ running: { name: file.name, at: at + 1, total: ready.length }, done: null });
        useDesk.getState().show(file.token);
        const brought = await bringOne(file.token);
        if (brought === null) left.push(file);
        else {
          counts = add(counts, brought);
          files += 1;
        }
      }
      set({ running: null, done: { counts, files, left, isStopped: mustStop() } });
    },
    stop() {
      const { running } = get();
      if (running === null) return;
      isStopped = true;
      for (const { stage } of useDesk.getState().files)
        if (stage.at === 'checking' || stage.at === 'bringing') stage.stop();
    },
    dismiss: () => set({ done: null }),
  };
});

// what was summed up belongs to the workspace that was open
useSession.subscribe(({ workspace }, before) => {
  if (workspace?.file.token === before.workspace?.file.token) return;
  useAllFiles.getState().stop();
  useAllFiles.setState({ done: null });
});
