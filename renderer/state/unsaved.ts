import { create } from 'zustand';

export interface Unsaved {
  /** The screen holds what was written and not saved; it asks before it is left. */
  readonly isUnsaved: boolean;
  /** Where one wanted to go when the screen asked. */
  readonly wanted: (() => void) | null;
}

/** What would be lost by leaving the screen. */
export const useUnsaved = create<Unsaved>()(() => ({ isUnsaved: false, wanted: null }));

/** Goes elsewhere, unless something unsaved is asked about first. */
export function leave(go: () => void): void {
  if (useUnsaved.getState().isUnsaved) useUnsaved.setState({ wanted: go });
  else go();
}

/** Goes where one wanted to, whatever is lost or was saved by now. */
export function leaveNow(): void {
  const { wanted } = useUnsaved.getState();
  useUnsaved.setState({ isUnsaved: false, wanted: null });
  wanted?.();
}

export function stay(): void {
  useUnsaved.setState({ wanted: null });
}
