import { expect, test } from 'vitest';
import { isPress, keysText } from './keys.ts';

const press = (key: string, code: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('Ctrl+K is known by its letter, and on an Arabic keyboard by its place', () => {
  const keys = { key: 'k', mod: true };
  expect(isPress(keys, press('k', 'KeyK', { ctrlKey: true }), false)).toBe(true);
  expect(isPress(keys, press('ن', 'KeyK', { ctrlKey: true }), false)).toBe(true);
  expect(isPress(keys, press('k', 'KeyK'), false)).toBe(false);
});

test('on a Latin keyboard that puts letters elsewhere only the letter counts', () => {
  // Dvorak: the key in the place of K writes t
  expect(isPress({ key: 'k', mod: true }, press('t', 'KeyK', { ctrlKey: true }), false)).toBe(false);
});

test('a Mac uses the command key', () => {
  const keys = { key: 'o', mod: true };
  expect(isPress(keys, press('o', 'KeyO', { metaKey: true }), true)).toBe(true);
  expect(isPress(keys, press('o', 'KeyO', { ctrlKey: true }), true)).toBe(false);
  expect(keysText(keys, true)).toBe('⌘O');
  expect(keysText(keys, false)).toBe('Ctrl+O');
});

test('a letter with Shift is another command than the letter alone', () => {
  const redo = { key: 'z', mod: true, shift: true };
  const pressed = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true });
  expect(isPress(redo, pressed, false)).toBe(true);
  expect(isPress({ key: 'z', mod: true }, pressed, false)).toBe(false);
  expect(isPress(redo, press('z', 'KeyZ', { ctrlKey: true }), false)).toBe(false);
  expect(keysText(redo, false)).toBe('Ctrl+Shift+Z');
  expect(keysText(redo, true)).toBe('⇧⌘Z');
});

test('the question mark is known whatever keys write it', () => {
  expect(isPress({ key: '?' }, press('?', 'Minus', { shiftKey: true }), false)).toBe(true);
});
