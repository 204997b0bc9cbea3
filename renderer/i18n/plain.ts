/** A text without marks of direction: they are for showing it, not for keeping it. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '');
}
