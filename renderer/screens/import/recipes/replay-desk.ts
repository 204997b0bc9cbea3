import { create } from 'zustand';
import type { FileGrant } from '../../../../shared/contract/workspace.ts';
import { AppError } from '../../../../shared/core/model/errors.ts';
import type { Progress } from '../../../../shared/core/model/progress.ts';
import type { Recipe, ReplayPlan } from '../../../../shared/core/model/recipe.ts';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../state/session.ts';

type Stage =
  | Readonly<{ at: 'checking' | 'bringing'; progress: Progress | null; stop: () => void }>
  | Readonly<{ at: 'planned'; plan: ReplayPlan; error: unknown }>
  | Readonly<{ at: 'made'; plan: ReplayPlan }>
  | Readonly<{ at: 'failed'; error: unknown }>;

export interface ReplayDesk {
  /** The recipe that runs, and how far it is; null when none does. */
  readonly run: Readonly<{ recipe: Recipe; stage: Stage }> | null;
  readonly start: (recipe: Recipe, files: readonly FileGrant[]) => Promise<void>;
  readonly bring: () => Promise<void>;
  readonly close: () => void;
}

const isCancelled = (error: unknown) => error instanceof AppError && error.code === 'cancelled';

/** The one run of a recipe that is open. */
export const useReplay = create<ReplayDesk>()((set, get) => {
  const place = (stage: Stage) => set(({ run }) => (run === null ? {} : { run: { ...run, stage } }));
  const watching = (at: 'checking' | 'bringing') => {
    const change = (part: { progress?: Progress; stop?: () => void }) => {
      const stage = get().run?.stage;
      if (stage?.at === at) place({ ...stage, ...part });
    };
    return {
      onStart: (stop: () => void) => change({ stop }),
      onProgress: (progress: Progress) => change({ progress }),
    };
  };
  return {
    run: null,
    async start(recipe, files) {
      set({ run: { recipe, stage: { at: 'checking', progress: null, stop: () => undefined } } });
      try {
        const input = { recipe: { id: recipe.id }, files: files.map(({ token }) => token) };
        const plan = await call('recipe.prepare', input, watching('checking'));
        if (get().run?.stage.at === 'checking') place({ at: 'planned', plan, error: null });
      } catch (error) {
        if (get().run?.stage.at !== 'checking') return;
        if (isCancelled(error)) set({ run: null });
        else place({ at: 'failed', error });
      }
    },
    async bring() {
      const stage = get().run?.stage;
      if (stage?.at !== 'planned') return;
      const { plan } = stage;
      place({ at: 'bringing', progress: null, stop: () => undefined });
      try {
        place({
          at: 'made',
          plan: await call('recipe.commit', { replay: plan.replay }, watching('bringing')),
        });
      } catch (error) {
        // the copy is gone after a cancel: nothing of the run is left
        if (isCancelled(error)) set({ run: null });
        else place({ at: 'planned', plan, error });
      }
    },
    close() {
      const stage = get().run?.stage;
      set({ run: null });
      if (stage?.at === 'checking' || stage?.at === 'bringing') stage.stop();
      // one that is gone already needs no giving up
      if (stage?.at === 'planned')
        call('recipe.discard', { replay: stage.plan.replay }).catch(() => undefined);
    },
  };
});

// a run belongs to the workspace it was started in
useSession.subscribe(({ workspace }, before) => {
  if (workspace?.file.token !== before.workspace?.file.token) useReplay.getState().close();
});
