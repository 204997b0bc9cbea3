const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;
// the folder parts of a name, what Windows forbids in names, control characters, and marks that reorder or hide text
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu;
const longestBytes = 200;

function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character, 'utf8');
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

/** Windows drops dots and spaces at the end of a name, and files that begin with a dot are hidden elsewhere. */
function trimEnds(text: string): string {
  return text.replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '');
}

/**
 * A file name that every system takes, from one that may come from a user or from data.
 *
 * @param suggested with or without an ending
 * @param ending with its dot, in lower case, for example '.csv'; put at the end when it is not there yet
 * @param fallback the name when nothing of the suggested one can be kept
 * @returns one path part of at most 200 bytes in UTF-8, without path separators, control and invisible characters,
 *          reserved names and dots at its ends
 */
export function safeFileName(suggested: string, ending: string, fallback: string): string {
  const cleaned = trimEnds(suggested.normalize('NFC').replace(forbidden, ' ').replace(/\s+/gu, ' '));
  const stem = cleaned.toLowerCase().endsWith(ending) ? cleaned.slice(0, -ending.length) : cleaned;
  const short = trimEnds(cut(trimEnds(stem), longestBytes - Buffer.byteLength(ending, 'utf8')));
  const first = short.split('.')[0]?.trim() ?? '';
  const safe = short === '' ? fallback : reserved.test(first) ? `_${short}` : short;
  return `${safe}${ending}`;
}
