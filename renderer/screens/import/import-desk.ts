import { create } from 'zustand';
import type { FileGrant } from '../../../shared/contract/workspace.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import type {
  ImportEntry,
  ImportKind,
  ImportPlan,
  Inspection,
  Mapping,
  ReadOptions,
} from '../../../shared/core/model/import.ts';
import type { Progress } from '../../../shared/core/model/progress.ts';
import { call } from '../../api/client.ts';
import { useSession } from '../../state/session.ts';

type Draft = Readonly<{
  inspection: Inspection;
  mapping: Mapping;
  /** Nothing of earlier files is offered. */
  isFresh?: boolean;
}>;

/** How far one file is on its way in. */
export type Stage =
  | Readonly<{ at: 'reading' }>
  | Readonly<{ at: 'unreadable'; error: unknown }>
  | (Draft & Readonly<{ at: 'mapping'; error: unknown; isReadingAgain: boolean }>)
  | (Draft & Readonly<{ at: 'checking'; progress: Progress | null; stop: () => void }>)
  | (Draft & Readonly<{ at: 'planned'; plan: ImportPlan; error: unknown }>)
  | (Draft & Readonly<{ at: 'bringing'; plan: ImportPlan; progress: Progress | null; stop: () => void }>)
  | Readonly<{ at: 'done'; entry: ImportEntry }>;

export type DeskFile = Readonly<{ file: FileGrant; stage: Stage }>;

export interface Desk {
  readonly files: readonly DeskFile[];
  /** Token of the file on the table. */
  readonly open: string | null;
  readonly add: (files: readonly FileGrant[]) => void;
  readonly show: (token: string) => void;
  /** Reads a file again with other options; decisions that do not depend on them stay. Without a kind it is found anew. */
  readonly readAgain: (token: string, read: ReadOptions, kind: ImportKind | null) => Promise<void>;
  /** Looks at a file as if none like it had been brought in before. */
  readonly startFresh: (token: string) => Promise<void>;
  readonly decide: (token: string, decision: Partial<Mapping>) => void;
  readonly check: (token: string) => Promise<void>;
  /** From the plan back to the columns; the plan is given up. */
  readonly reconsider: (token: string) => void;
  readonly bring: (token: string) => Promise<void>;
  readonly remove: (token: string) => void;
  readonly clear: () => void;
}

const isCancelled = (error: unknown) => error instanceof AppError && error.code === 'cancelled';

/** The files being brought in. It outlives the screen, so that one can look something up while rows are checked. */
export const useDesk = create<Desk>()((set, get) => {
  const stageOf = (token: string) => get().files.find(({ file }) => file.token === token)?.stage;
  const place = (token: string, stage: Stage) =>
    set(({ files }) => ({ files: files.map((one) => (one.file.token === token ? { ...one, stage } : one)) }));
  const giveUp = (stage: Stage | undefined) => {
    if (stage?.at === 'checking' || stage?.at === 'bringing') stage.stop();
    // a plan that is gone already needs no giving up
    if (stage?.at === 'planned') call('import.discard', { plan: stage.plan.plan }).catch(() => undefined);
  };

  async function inspect(token: string): Promise<void> {
    try {
      const inspection = await call('import.inspect', { file: token, read: {} });
      if (stageOf(token)?.at !== 'reading') return;
      place(token, {
        at: 'mapping',
        inspection,
        mapping: inspection.mapping,
        error: null,
        isReadingAgain: false,
      });
    } catch (error) {
      if (stageOf(token)?.at === 'reading') place(token, { at: 'unreadable', error });
    }
  }

  return {
    files: [],
    open: null,
    add(files) {
      const known = new Set(get().files.map(({ file }) => file.token));
      const fresh = files.filter(({ token }) => !known.has(token));
      set(({ files: before, open }) => ({
        files: [...before, ...fresh.map((file) => ({ file, stage: { at: 'reading' } as const }))],
        open: fresh[0]?.token ?? files[0]?.token ?? open,
      }));
      for (const { token } of fresh) void inspect(token);
    },
    show: (open) => set({ open }),
    async readAgain(token, read, kind) {
      const stage = stageOf(token);
      if (stage?.at !== 'mapping') return;
      place(token, { ...stage, isReadingAgain: true, error: null });
      try {
        const { isFresh = false } = stage;
        const inspection = await call('import.inspect', {
          file: token,
          read,
          fresh: isFresh,
          ...(kind && { kind }),
        });
        if (stageOf(token)?.at !== 'mapping') return;
        const { policy, country } = stage.mapping;
        const currency = stage.mapping.currency ?? inspection.mapping.currency;
        const party = kind === null ? inspection.mapping.party : stage.mapping.party;
        const columns = inspection.mapping.columns.map((column, at) => {
          const before = stage.mapping.columns[at];
          const isSame = before?.name === column.name && before.policy !== undefined;
          return isSame ? { ...column, policy: before.policy } : column;
        });
        const mapping = { ...inspection.mapping, columns, party, policy, currency, country };
        place(token, { at: 'mapping', inspection, mapping, isFresh, error: null, isReadingAgain: false });
      } catch (error) {
        if (stageOf(token)?.at === 'mapping') place(token, { ...stage, error, isReadingAgain: false });
      }
    },
    async startFresh(token) {
      const stage = stageOf(token);
      if (stage?.at !== 'mapping') return;
      place(token, { ...stage, isReadingAgain: true, error: null });
      try {
        const inspection = await call('import.inspect', { file: token, read: {}, fresh: true });
        if (stageOf(token)?.at !== 'mapping') return;
        const { mapping } = inspection;
        place(token, {
          at: 'mapping',
          inspection,
          mapping,
          isFresh: true,
          error: null,
          isReadingAgain: false,
        });
      } catch (error) {
        if (stageOf(token)?.at === 'mapping') place(token, { ...stage, error, isReadingAgain: false });
      }
    },
    decide(token, decision) {
      const stage = stageOf(token);
      if (stage?.at === 'mapping') place(token, { ...stage, mapping: { ...stage.mapping, ...decision } });
    },
    async check(token) {
      const stage = stageOf(token);
      if (stage?.at !== 'mapping') return;
      const { inspection, mapping } = stage;
      const checking = {
        at: 'checking',
        inspection,
        mapping,
        progress: null,
        stop: () => undefined,
      } as const;
      place(token, checking);
      try {
        const plan = await call('import.prepare', { file: token, mapping }, watching(token, 'checking'));
        if (stageOf(token)?.at === 'checking')
          place(token, { at: 'planned', inspection, mapping, plan, error: null });
      } catch (error) {
        if (stageOf(token)?.at !== 'checking') return;
        const shown = isCancelled(error) ? null : error;
        place(token, { at: 'mapping', inspection, mapping, error: shown, isReadingAgain: false });
      }
    },
    reconsider(token) {
      const stage = stageOf(token);
      if (stage?.at !== 'planned') return;
      giveUp(stage);
      const { inspection, mapping } = stage;
      place(token, { at: 'mapping', inspection, mapping, error: null, isReadingAgain: false });
    },
    async bring(token) {
      const stage = stageOf(token);
      if (stage?.at !== 'planned') return;
      const { inspection, mapping, plan } = stage;
      place(token, { at: 'bringing', inspection, mapping, plan, progress: null, stop: () => undefined });
      try {
        const entry = await call('import.commit', { plan: plan.plan }, watching(token, 'bringing'));
        place(token, { at: 'done', entry });
      } catch (error) {
        if (stageOf(token)?.at !== 'bringing') return;
        // the worker and its plan are gone after a cancel: the columns are where one can start again
        if (isCancelled(error))
          place(token, { at: 'mapping', inspection, mapping, error: null, isReadingAgain: false });
        else place(token, { at: 'planned', inspection, mapping, plan, error });
      }
    },
    remove(token) {
      giveUp(stageOf(token));
      set(({ files, open }) => {
        const left = files.filter(({ file }) => file.token !== token);
        return { files: left, open: open === token ? (left[0]?.file.token ?? null) : open };
      });
    },
    clear() {
      for (const { stage } of get().files) giveUp(stage);
      set({ files: [], open: null });
    },
  };

  function watching(token: string, at: 'checking' | 'bringing') {
    const change = (part: Partial<Pick<Extract<Stage, { at: 'checking' }>, 'progress' | 'stop'>>) => {
      const stage = stageOf(token);
      if ((stage?.at === 'checking' || stage?.at === 'bringing') && stage.at === at)
        place(token, { ...stage, ...part });
    };
    return {
      onStart: (stop: () => void) => change({ stop }),
      onProgress: (progress: Progress) => change({ progress }),
    };
  }
});

// files belong to the workspace they were dropped on
useSession.subscribe(({ workspace }, before) => {
  if (workspace?.file.token !== before.workspace?.file.token) useDesk.getState().clear();
});
