import { useReducer } from 'react';
import { changeTree, type Change } from './draft/changes.ts';
import { advance, begin, redo, undo, type History } from './draft/history.ts';
import type { DraftGroup } from './draft/tree.ts';

/** `focus` is the node that the hand goes on with; `turn` tells one wish from the next for the same node. */
export type DraftState = Readonly<{
  history: History<DraftGroup>;
  focus: Readonly<{ id: number; isNew: boolean; turn: number }> | null;
}>;

export type DraftAction =
  Change | Readonly<{ do: 'undo' | 'redo' }> | Readonly<{ do: 'replace'; root: DraftGroup }>;

/** One step of the editor: a change of the tree, or back and forth. */
export function step(state: DraftState, action: DraftAction): DraftState {
  const { history, focus } = state;
  switch (action.do) {
    case 'undo':
      return { history: undo(history), focus: null };
    case 'redo':
      return { history: redo(history), focus: null };
    case 'replace':
      return { history: advance(history, action.root), focus: null };
    default: {
      const changed = changeTree(history.now, action);
      const writing = action.do === 'write' ? `write ${action.id}` : null;
      return {
        history: advance(history, changed.root, writing),
        focus:
          changed.focus === null
            ? focus
            : {
                id: changed.focus,
                isNew: action.do === 'add' || action.do === 'add-group',
                turn: (focus?.turn ?? 0) + 1,
              },
      };
    }
  }
}

/** The tree of conditions that is edited, with its own undo and redo. */
export function useDraft(initial: () => DraftGroup) {
  const [state, act] = useReducer(step, null, () => ({ history: begin(initial()), focus: null }));
  return { ...state, act };
}
