import type { KeyboardEvent } from 'react';
import { useEditor } from '../editor-context.ts';
import { GroupCard } from './GroupCard.tsx';
import { moveOf } from './move-keys.ts';

/** The whole tree; Alt with the arrows moves what has the focus. */
export function ConditionTree() {
  const { root, change } = useEditor();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = moveOf(event);
    const node = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    if (move === null || node === null) return;
    event.preventDefault();
    change({ do: move, id: Number(node.getAttribute('data-node')) });
  };
  return (
    // the keys are of what is inside; nothing here takes the focus
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its controls leave
    <div onKeyDownCapture={onKeyDown}>
      <GroupCard group={root} isRoot />
    </div>
  );
}
