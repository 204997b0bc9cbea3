const number = /^\+[1-9]\d{4,14}$/u;
const email = /^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/u;
const digest = /^[0-9a-f]{64}$/u;

/**
 * Whether a text is an address that goes into a CSV as it is, though a spreadsheet may take its beginning for a formula: a number in
 * E.164, an e-mail address of plain letters, or a digest. They can call no function and name no file: what a spreadsheet makes of
 * `+4917…` is a number, and of `+a@b.c` a mistake. An apostrophe before them would be another address to the program that is to write
 * to it. Anything else is guarded like every text.
 */
export function isPlainAddress(text: string): boolean {
  return number.test(text) || email.test(text) || digest.test(text);
}
