import { useEffect } from 'react';
import { onEvent } from '../api/client.ts';
import { isHeld } from '../state/overlays.ts';
import { useSession } from '../state/session.ts';
import type { Command } from './command.ts';
import { commandsNow } from './commands.ts';
import { currentWords } from './current-words.ts';
import { isPress } from './keys.ts';

const textFields = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(textFields) !== null;
}

/** Items of a menu that mean the text while one is written. */
const textCommands: ReadonlyMap<string, 'undo' | 'redo'> = new Map([
  ['edit.undo', 'undo'],
  ['edit.redo', 'redo'],
]);

function changeText(how: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the field's own history has no other door
  document.execCommand(how);
}

function now(): readonly Command[] {
  return commandsNow(currentWords(), useSession.getState().workspace);
}

/** Commands by keys and by the menus of the front. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isHeld()) return;
      const command = now().find(({ keys, otherKeys }) =>
        [keys, otherKeys].some((some) => some !== null && some !== undefined && isPress(some, event)),
      );
      if (!command) return;
      const isOfText = command.keys?.mod !== true || command.yieldsToText === true;
      if (isOfText && isTyping(event.target)) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopHearing = onEvent((event) => {
      if (event.event !== 'menu.chosen') return;
      const inText = textCommands.get(event.command);
      if (inText !== undefined && isTyping(document.activeElement)) {
        changeText(inText);
        return;
      }
      if (isHeld()) return;
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
