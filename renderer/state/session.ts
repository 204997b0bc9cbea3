import { create } from 'zustand';
import type { AppSettings, AppStart } from '../../shared/contract/shell.ts';
import type { RecoveryReport, WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Comparison, PeriodChoice } from '../../shared/core/model/period.ts';
import { asLeft } from './parts.ts';
import { goBack, goForward, goTo, needsWorkspace, type Place, type Trail } from './place.ts';
import { leave } from './unsaved.ts';

/** What the app said when it started, without what changes later. */
export type App = Pick<AppStart, 'version' | 'front' | 'nativeDialogs' | 'networkRefused' | 'documents'>;
export type Recent = AppStart['recents'][number];

export interface Session extends Trail {
  readonly app: App | null;
  readonly settings: AppSettings;
  readonly recents: readonly Recent[];
  readonly workspace: WorkspaceState | null;
  /** What was recovered when the workspace was opened, once it has been read in this window. */
  readonly readRecovery: RecoveryReport | null;
  /** Tokens of other files of the workspace that need not be told of again. */
  readonly passedCopies: readonly string[];
  /** Nothing was sent anywhere; false once the engine is gone. */
  readonly isEngineAlive: boolean;
  readonly period: PeriodChoice;
  readonly comparison: Comparison;
  readonly go: (place: Place) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly setPeriod: (period: PeriodChoice, comparison: Comparison) => void;
  readonly setWorkspace: (workspace: WorkspaceState | null) => void;
}

const welcome: Trail = { place: { screen: 'welcome' }, behind: [], ahead: [] };
const fresh = { period: { kind: 'all' }, comparison: 'none', readRecovery: null, passedCopies: [] } as const;

/** What outlives a screen. Nothing in it is computed. */
export const useSession = create<Session>()((set) => ({
  ...welcome,
  ...fresh,
  app: null,
  settings: {
    ...{ language: 'en', digits: 'latin', calendar: 'gregorian', theme: 'system', density: 'compact' },
    ...{ name: '', role: null, remembered: {} },
  },
  recents: [],
  workspace: null,
  isEngineAlive: true,
  go: (place) => leave(() => set((session) => goTo(session, asLeft(place, session.settings.remembered)))),
  back: () => leave(() => set(goBack)),
  forward: () => leave(() => set(goForward)),
  setPeriod: (period, comparison) => set({ period, comparison }),
  setWorkspace: (workspace) =>
    set((session) => {
      const isSame = workspace?.file.token === session.workspace?.file.token;
      if (isSame) return { workspace };
      // nothing of the one before may be shown of the next
      if (workspace !== null) return { workspace, ...fresh, ...home(workspace) };
      return needsWorkspace(session.place)
        ? { workspace, ...fresh, ...welcome }
        : { workspace, ...fresh, behind: [], ahead: [] };
    }),
}));

/** Where a workspace opens: at the overview, or at the import while there is nothing to look over. */
function home({ counts }: WorkspaceState): Trail {
  return { place: { screen: counts.customers > 0 ? 'overview' : 'import' }, behind: [], ahead: [] };
}
