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

/** The nearest good name to a proposed one; `fallback` when nothing is left of it. */
export function mendFileName(name: string, fallback: string): string {
  let mended = name
    .replace(refused, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  while (bytes(mended) > maxBytes) mended = Array.from(mended).slice(0, -1).join('').trimEnd();
  if (reserved.test(mended)) mended = `_${mended}`;
  return mended === '' ? fallback : mended;
}
