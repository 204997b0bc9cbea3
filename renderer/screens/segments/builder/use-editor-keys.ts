import { useEffect, useRef } from 'react';
import { redoKeys, undoKeys } from '../../../frame/commands.ts';
import { isPress, type Keys } from '../../../frame/keys.ts';
import { useOverlays } from '../../../state/overlays.ts';

const redoElsewhere: Keys = { key: 'y', mod: true };
const textFields = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]';

/** Undo and redo of the editor by the keys they have everywhere; in a text they belong to the text. */
export function useEditorKeys(able: { undo: boolean; redo: boolean }, act: (what: 'undo' | 'redo') => void) {
  const latest = useRef({ able, act });
  useEffect(() => {
    latest.current = { able, act };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { overlay, people, failure } = useOverlays.getState();
      const { target } = event;
      const isInText = target instanceof HTMLElement && target.closest(textFields) !== null;
      if (isInText || overlay !== null || people !== null || failure !== null) return;
      const isRedo = isPress(redoKeys, event) || isPress(redoElsewhere, event);
      const what = isRedo ? 'redo' : isPress(undoKeys, event) ? 'undo' : null;
      if (what === null || !latest.current.able[what]) return;
      // the history of the workspace has the same keys
      event.preventDefault();
      latest.current.act(what);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
