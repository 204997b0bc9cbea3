/** A key combination: `mod` is Ctrl, on a Mac ⌘. */
export type Keys = Readonly<{ key: string; mod?: boolean; alt?: boolean }>;

export const isMac = (): boolean => /mac/iu.test(navigator.platform);

/** As printed on the keys: Ctrl+K, ⌘K. */
export function keysText({ key, mod = false, alt = false }: Keys, mac = isMac()): string {
  const name = key === 'ArrowLeft' ? '←' : key === 'ArrowRight' ? '→' : key.toUpperCase();
  if (mac) return `${mod ? '⌘' : ''}${alt ? '⌥' : ''}${name}`;
  return [mod && 'Ctrl', alt && 'Alt', name].filter(Boolean).join('+');
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Whether a press is these keys. A letter is also known by its place on the keyboard: on an Arabic layout the key of K
 * writes ن, and Ctrl+K must work all the same.
 */
export function isPress(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { key, mod = false, alt = false } = keys;
  const mods = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mods !== mod || event.altKey !== alt || other) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  const place = /^[a-z]$/u.test(key) ? `Key${key.toUpperCase()}` : /^\d$/u.test(key) ? `Digit${key}` : null;
  return mod && place !== null && event.code === place && !/^[\x20-\x7e]$/u.test(event.key);
}
