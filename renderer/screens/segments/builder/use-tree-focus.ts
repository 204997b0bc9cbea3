import { useEffect, type RefObject } from 'react';
import type { DraftState } from './use-draft.ts';

const controls = 'button:not([disabled]), input:not([disabled]), textarea';
/** A menu that closes gives the focus back to its button first. */
const afterMenusMs = 60;

/** Takes the focus to what was added, moved, or stands where something was taken away. */
export function useTreeFocus(tree: RefObject<HTMLElement | null>, focus: DraftState['focus']): void {
  useEffect(() => {
    if (focus === null) return undefined;
    const timer = setTimeout(() => {
      const node = tree.current?.querySelector<HTMLElement>(`[data-node="${focus.id}"]`);
      // in a new condition one goes on with its first field, in all else one hears what one is at
      const first = node?.querySelector<HTMLElement>(`[data-fields] :is(${controls})`);
      const target = focus.isNew && first ? first : node;
      target?.focus();
    }, afterMenusMs);
    return () => clearTimeout(timer);
  }, [tree, focus]);
}
