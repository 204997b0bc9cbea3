import iconv from 'iconv-lite';
import { AppError } from '../../shared/core/model/errors.ts';

/** Bytes to text, block by block; characters may be split between blocks. */
export interface TextDecoderStream {
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

/** Whether an encoding can be read, by the web's decoders or by iconv-lite. */
export function isKnownEncoding(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return iconv.encodingExists(encoding);
  }
}

/** A stray zero byte would end a text where SQLite looks at it: it is shown as a character that cannot be read. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** Code page 864 has the shapes of Arabic letters in place of the letters; names would not be found by them. */
function asLetters(text: string): string {
  return /[\ufe70-\ufefc]/u.test(text)
    ? text.replace(/[\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize('NFKC'))
    : text;
}

/**
 * A decoder by name. Byte-order marks are taken off.
 * @throws {AppError} 'bad-request' for an unknown encoding
 */
export function makeTextDecoder(encoding: string): TextDecoderStream {
  if (!isKnownEncoding(encoding)) throw new AppError('bad-request', { method: 'encoding', why: encoding });
  try {
    const decoder = new TextDecoder(encoding);
    return {
      write: (bytes) => withoutNul(decoder.decode(bytes, { stream: true })),
      end: () => withoutNul(decoder.decode()),
    };
  } catch {
    // the DOS code pages are unknown to the web
    const decoder = iconv.getDecoder(encoding, { stripBOM: true });
    return {
      write: (bytes) => withoutNul(asLetters(decoder.write(Buffer.from(bytes)))),
      end: () => withoutNul(asLetters(decoder.end() ?? '')),
    };
  }
}
