import { AppError } from '../shared/core/model/errors.ts';

// path parts, what Windows refuses, control characters, and marks that turn the reading direction of a name around
const refused = /[/\\:*?"<>|\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
const maxBytes = 200;

function bytes(name: string): number {
  return Buffer.byteLength(name, 'utf8');
}

/**
 * A name that every system takes as the name of one visible file in one folder.
 * @throws {AppError} 'file-name-invalid'
 */
export function checkFileName(name: string): string {
  const isGood =
    name === name.replace(refused, '') &&
    /^[^.\s]/u.test(name) &&
    !/[.\s]$/u.test(name) &&
    !reserved.test(name) &&
    bytes(name) <= maxBytes;
  if (!isGood) throw new AppError('file-name-invalid', { name });
  return name;
}

/** The beginning that fits, cut between characters. */
function shorten(name: string): string {
  let short = '';
  let used = 0;
  for (const character of name) {
    used += bytes(character);
    if (used > maxBytes) break;
    short += character;
  }
  return short;
}

/** The nearest good name to a proposed one; `fallback` when nothing is left of it. */
export function mendFileName(name: string, fallback: string): string {
  const clean = name
    .replace(refused, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '');
  const mended = shorten(reserved.test(clean) ? `_${clean}` : clean).replace(/[.\s]+$/u, '');
  return mended === '' ? fallback : mended;
}
