import { useEffect } from 'react';
import { onEvent } from '../api/client.ts';
import { useOverlays } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import { commandsNow, type Command } from './commands.ts';
import { currentWords } from './current-words.ts';
import { isPress } from './keys.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** A dialog that must be answered first, or a workspace that is being changed. */
function isHeld(): boolean {
  const { overlay, chooser, busy, failure } = useOverlays.getState();
  return overlay !== null || chooser !== null || busy !== null || failure !== null;
}

function now(): readonly Command[] {
  return commandsNow(currentWords(), useSession.getState().workspace !== null);
}

/** Commands by keys and by the menus of the front. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isHeld()) return;
      const command = now().find(({ keys }) => keys !== null && isPress(keys, event));
      if (!command?.keys) return;
      if (isTyping(event.target) && command.keys.mod !== true) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopHearing = onEvent((event) => {
      if (event.event === 'menu.chosen' && !isHeld())
        now()
          .find(({ id }) => id === event.command)
          ?.run();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopHearing();
    };
  }, []);
}
