import { useEffect, useRef } from 'react';
import { isHeld } from '../../../state/overlays.ts';

/** By their place on the keyboard: an Arabic layout writes other signs with them. */
const places: Readonly<Record<string, 'same' | 'different' | 'skip' | 'back'>> = {
  Digit1: 'same',
  Numpad1: 'same',
  Digit2: 'different',
  Numpad2: 'different',
  Digit3: 'skip',
  Numpad3: 'skip',
  KeyU: 'back',
};

const textFields =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable], [role=dialog]';

/** Keys that decide about the pair that is shown, wherever the focus is but in a text field or a dialog. */
export function useReviewKeys(run: (what: 'same' | 'different' | 'skip' | 'back') => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const what = places[event.code];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.repeat;
      if (what === undefined || !isPlain || event.defaultPrevented || isHeld()) return;
      if (event.target instanceof HTMLElement && event.target.closest(textFields) !== null) return;
      event.preventDefault();
      latest.current(what);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
