import { once } from 'node:events';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import type { FileWriting } from '../write-file.ts';

/** A part of an archive that is being written. */
export interface ZipPart {
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface ZipWriter {
  /** Begins a part; the one before must have ended. `name` is ASCII. */
  readonly part: (name: string) => Promise<ZipPart>;
  /** Writes the list of parts. */
  readonly end: () => Promise<void>;
}

type Entry = Readonly<{ name: Buffer; offset: number; crc: number; packed: number; size: number }>;

const signatures = { local: 0x04034b50, descriptor: 0x08074b50, central: 0x02014b50, end: 0x06054b50 };
const version = 20;
/** The sizes follow the content, so that it can be written while it is made. */
const sizesFollow = 0x0008;
const deflated = 8;
/** 1 January 1980, the first day the format knows: equal content makes equal bytes. */
const day = 0x0021;

function numbers(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/**
 * Writes an archive as a stream, each part deflated while it is made, so that none is ever held whole.
 * @see PKWARE, APPNOTE.TXT, sections 4.3.7 to 4.3.16
 */
export function zipWriter(append: FileWriting['append']): ZipWriter {
  const entries: Entry[] = [];
  let offset = 0;
  const put = async (bytes: Uint8Array) => {
    await append(bytes);
    offset += bytes.length;
  };

  async function part(partName: string): Promise<ZipPart> {
    const name = Buffer.from(partName, 'latin1');
    const start = offset;
    const head = numbers(
      [4, signatures.local],
      [2, version],
      [2, sizesFollow],
      [2, deflated],
      [2, 0],
      [2, day],
    );
    await put(Buffer.concat([head, numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name]));
    const deflater = createDeflateRaw({ level: constants.Z_BEST_SPEED });
    let waiting: Buffer[] = [];
    let [crc, packed, size] = [0, 0, 0];
    deflater.on('data', (chunk: Buffer) => waiting.push(chunk));
    const flush = async () => {
      const bytes = Buffer.concat(waiting);
      waiting = [];
      packed += bytes.length;
      await put(bytes);
    };
    return {
      async write(text) {
        const bytes = Buffer.from(text, 'utf8');
        crc = crc32(bytes, crc);
        size += bytes.length;
        await new Promise<void>((resolve, reject) => {
          deflater.write(bytes, (error) => (error ? reject(error) : resolve()));
        });
        await flush();
      },
      async end() {
        const ended = once(deflater, 'end');
        deflater.end();
        await ended;
        await flush();
        await put(numbers([4, signatures.descriptor], [4, crc], [4, packed], [4, size]));
        entries.push({ name, offset: start, crc, packed, size });
      },
    };
  }

  async function end(): Promise<void> {
    const start = offset;
    for (const { name, offset: at, crc, packed, size } of entries) {
      const head = numbers(
        [4, signatures.central],
        [2, version],
        [2, version],
        [2, sizesFollow],
        [2, deflated],
      );
      const sizes = numbers([2, 0], [2, day], [4, crc], [4, packed], [4, size], [2, name.length]);
      const rest = numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
      await put(Buffer.concat([head, sizes, rest, name]));
    }
    const count = entries.length;
    const size = offset - start;
    await put(
      numbers([4, signatures.end], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, start], [2, 0]),
    );
  }

  return { part, end };
}
