/**
 * Puts text on the clipboard, as the answer to a press. The page has no permission to the clipboard, in no front, and needs none: what a
 * press copies may be copied.
 * @returns false when it was not
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give, { once: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the way that asks for no permission
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give);
  }
  return isTaken;
}
