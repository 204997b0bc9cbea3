/** A key combination: `mod` is Ctrl, on a Mac ⌘. `shift` counts for letters; other signs may need it to be written at all. */
export type Keys = Readonly<{ key: string; mod?: boolean; alt?: boolean; shift?: boolean }>;

export const isMac = (): boolean => /mac/iu.test(navigator.platform);

/** As printed on the keys: Ctrl+K, ⌘K. */
export function keysText(keys: Keys, mac = isMac()): string {
  const name = arrows[keys.key] ?? keys.key.toUpperCase();
  const held = (mac ? heldOnMac : heldElsewhere).filter(([which]) => keys[which] === true);
  return [...held.map(([, sign]) => sign), name].join(mac ? '' : '+');
}

const heldOnMac = [
  ['alt', '⌥'],
  ['shift', '⇧'],
  ['mod', '⌘'],
] as const;
const heldElsewhere = [
  ['mod', 'Ctrl'],
  ['alt', 'Alt'],
  ['shift', 'Shift'],
] as const;
const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a press is these keys. A letter is also known by its place on the keyboard: on an Arabic layout the key of K
 * writes ن, and Ctrl+K must work all the same.
 */
export function isPress(keys: Keys, event: Pressed, mac = isMac()): boolean {
  const { key, mod = false } = keys;
  if (!isHeld(keys, event, mac)) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return mod && event.code === placeOf(key) && !/^[\x20-\x7e]$/u.test(event.key);
}

function isHeld(
  { key, mod = false, alt = false, shift = false }: Keys,
  event: Pressed,
  mac: boolean,
): boolean {
  if (event.altKey !== alt || !hasMods(event, mod, mac)) return false;
  return !/^[a-z]$/u.test(key) || event.shiftKey === shift;
}

function hasMods(event: Pressed, mod: boolean, mac: boolean): boolean {
  const [ours, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return ours === mod && !other;
}

/** The key's place on a Latin keyboard. */
function placeOf(key: string): string | null {
  if (/^[a-z]$/u.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/u.test(key) ? `Digit${key}` : null;
}
