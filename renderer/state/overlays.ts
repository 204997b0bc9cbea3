import { create } from 'zustand';
import type { SavePurpose } from '../../shared/contract/shell.ts';
import type { FileGrant } from '../../shared/contract/workspace.ts';
import type { Progress } from '../../shared/core/model/progress.ts';
import type { TermId } from '../help/terms.ts';
import type { MethodId } from '../help/method-ids.ts';
import type { People } from '../../shared/core/model/people.ts';

export type ChooserRequest = Readonly<{
  mode: 'open' | 'save';
  purpose: 'import' | 'folder' | SavePurpose;
  suggestedName: string;
  /** Empty when nothing was chosen. */
  answer: (files: readonly FileGrant[]) => void;
}>;
export type PeopleRequest = Readonly<{ people: People; title: string }>;
/** The import that undoing is asked for. */
export type UndoneImport = Readonly<{ importId: number; fileName: string }>;
export type Busy = Readonly<{
  label: string;
  progress: Progress | null;
  /** Ends it, where that is possible. */
  cancel?: () => void;
}>;
export type Overlay =
  'palette' | 'keyboard' | 'new-workspace' | 'history' | 'deleted' | 'glossary' | 'first-steps';
/** What can be done about a failure, besides reading it. */
export type WayOut = Readonly<{ label: string; run: () => void }>;

export interface Overlays {
  /** The one dialog of the frame that is open. */
  readonly overlay: Overlay | null;
  readonly chooser: ChooserRequest | null;
  readonly people: PeopleRequest | null;
  /** Of whom a list for another program is to be made. */
  readonly audience: PeopleRequest | null;
  readonly undoImport: UndoneImport | null;
  /** The method that is explained, where it was asked for by its name. */
  readonly method: MethodId | null;
  /** The word that the glossary was asked for; null: all of them. */
  readonly term: TermId | null;
  /** Something everything else waits for. */
  readonly busy: Busy | null;
  /** An error that must be read before going on. */
  readonly failure: Readonly<{ error: unknown; wayOut?: WayOut }> | null;
  /** To be imported once there is a workspace. */
  readonly waiting: readonly FileGrant[];
  readonly show: (overlay: Overlay | null) => void;
  readonly askChooser: (chooser: ChooserRequest | null) => void;
  /** Opens the people behind a number. */
  readonly showPeople: (people: PeopleRequest | null) => void;
  readonly showMethod: (method: MethodId | null) => void;
  /** Opens the glossary at a word. */
  readonly showTerm: (term: TermId) => void;
  readonly showAudience: (audience: PeopleRequest | null) => void;
}

/** What lies over the screen. */
export const useOverlays = create<Overlays>()((set) => ({
  overlay: null,
  chooser: null,
  people: null,
  audience: null,
  undoImport: null,
  method: null,
  term: null,
  busy: null,
  failure: null,
  waiting: [],
  show: (overlay) => set({ overlay, term: null }),
  askChooser: (chooser) => set({ chooser }),
  showPeople: (people) => set({ people }),
  showMethod: (method) => set({ method }),
  showTerm: (term) => set({ overlay: 'glossary', term, method: null }),
  showAudience: (audience) => set({ audience }),
}));

/** Whether something must be answered, closed or waited for first: then keys are not for the screen. */
export function isHeld(): boolean {
  const { overlay, method, chooser, busy, failure } = useOverlays.getState();
  return [overlay, method, chooser, busy, failure].some((one) => one !== null);
}
