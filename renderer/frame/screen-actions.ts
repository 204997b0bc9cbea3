/** A button of the present screen. */
export type ScreenAction = Readonly<{ id: string; label: string; isMain: boolean; press: () => void }>;

// what belongs to one line of a list, or only opens a part, is no action of the screen
const within =
  'table, [role=grid], [role=tablist], [role=menu], [role=listbox], li, [role=row], [role=dialog]';
// nor is what has keys, as undo: it is a command, and is not found by the thing that it would change
const pressable = 'button:not(:disabled):not([data-keys])';

function nameOf(button: HTMLElement): string {
  const said = button.getAttribute('aria-label') ?? button.textContent;
  return said.trim();
}

function isOnScreen(button: HTMLElement): boolean {
  return button.getClientRects().length > 0 && button.closest(within) === null;
}

/**
 * What can be pressed on the screen as it is now, by the words on the buttons; `isMain` is what stands in its header. Read from the page itself, so
 * that no button of any screen is forgotten.
 */
export function screenActions(): readonly ScreenAction[] {
  const buttons = document.getElementById('main')?.querySelectorAll<HTMLButtonElement>(pressable) ?? [];
  const found = new Map<string, ScreenAction>();
  for (const button of buttons) {
    const label = nameOf(button);
    if (label === '' || found.has(label) || !isOnScreen(button)) continue;
    found.set(label, {
      id: `here ${label}`,
      label,
      isMain: button.closest('header') !== null,
      press: () => {
        button.focus();
        button.click();
      },
    });
  }
  return [...found.values()];
}
