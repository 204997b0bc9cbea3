/** Keys on a condition or group that move it, as they are printed. */
export const moveKeys = { 'move-up': 'Alt+↑', 'move-down': 'Alt+↓' } as const;

/** The move that a press asks for; null when it is another press. */
export function moveOf(
  event: Readonly<{ key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean }>,
) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowUp') return 'move-up';
  return event.key === 'ArrowDown' ? 'move-down' : null;
}
