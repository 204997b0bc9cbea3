import { cleanCell, isAscii } from './clean-cell.ts';

const shape = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/u;

/** The address of a cell; null when it has not the form of one. `Name <a@b.c>` and `mailto:` give the address. */
export function readEmail(cell: string): string | null {
  let text = cleanCell(cell);
  const bracketed = /<([^<>]+)>$/u.exec(text);
  if (bracketed) text = (bracketed[1] ?? '').trim();
  if (/^mailto:/iu.test(text)) text = text.slice(7);
  return text.length <= 254 && shape.test(text) ? text : null;
}

/** The form by which addresses are compared: NFKC, lower case. */
export function emailKey(email: string): string {
  return isAscii(email) ? email.toLowerCase() : email.normalize('NFKC').toLowerCase();
}
