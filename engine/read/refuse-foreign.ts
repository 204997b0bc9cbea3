import { AppError } from '../../shared/core/model/errors.ts';

const magics: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['BZIP2', [0x42, 0x5a, 0x68]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['GZIP', [0x1f, 0x8b]],
];

/** Texts have no zero bytes; a few that a faulty export left in are counted row by row, many are another format. */
function isBinary(head: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros += 1;
  return zeros > 2 && zeros * 400 > head.length;
}

/**
 * Refuses bytes that are known to be something else than rows of text.
 * @throws {AppError} 'file-is-spreadsheet' or 'file-not-table'
 */
export function refuseForeign(head: Uint8Array, isUtf16: boolean, name: string): void {
  const found = magics.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (found === 'XLS') throw new AppError('file-is-spreadsheet', { name, format: found });
  if (found) throw new AppError('file-not-table', { name, format: found });
  if (!isUtf16 && isBinary(head.subarray(0, 65536)))
    throw new AppError('file-not-table', { name, format: 'binary' });
}

/**
 * Refuses text in another format than rows and columns.
 * @throws {AppError} 'file-not-table'
 */
export function refuseForeignText(text: string, name: string): void {
  const start = text.slice(0, 200).trimStart();
  if (/^<(?:!doctype|\?xml|html|svg)/iu.test(start))
    throw new AppError('file-not-table', {
      name,
      format: /^<(?:!doctype html|html)/iu.test(start) ? 'HTML' : 'XML',
    });
  if (/^(?:\{\s*"|\[\s*[{["\d])/u.test(start)) throw new AppError('file-not-table', { name, format: 'JSON' });
}
