import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive. What it declares may be told apart from what it is, as broken and hostile archives do. */
export type ZipPart = Readonly<{
  name: string;
  content: string | Uint8Array;
  /** Bytes it says it unpacks to. */
  declaredBytes?: number;
  checksum?: number;
  /** Bit 0 says encrypted. */
  flags?: number;
  /** Says that its bytes are those of the part before it. */
  sharesBytes?: boolean;
}>;

const deflated = 8;

/** Writes an archive: local headers with their bytes, then the table of contents. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let place = { offset: 0, packed: Buffer.alloc(0), sum: 0, bytes: 0 };
  for (const part of parts) {
    const name = Buffer.from(part.name);
    if (part.sharesBytes !== true) {
      const content = Buffer.from(part.content);
      const packed = deflateRawSync(content, { level: 9 });
      place = {
        offset,
        packed,
        sum: part.checksum ?? crc32(content),
        bytes: part.declaredBytes ?? content.length,
      };
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(part.flags ?? 0, 6);
      head.writeUInt16LE(deflated, 8);
      head.writeUInt32LE(place.sum, 14);
      head.writeUInt32LE(packed.length, 18);
      head.writeUInt32LE(place.bytes, 22);
      head.writeUInt16LE(name.length, 26);
      local.push(head, name, packed);
      offset += head.length + name.length + packed.length;
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(part.flags ?? 0, 8);
    entry.writeUInt16LE(deflated, 10);
    entry.writeUInt32LE(place.sum, 16);
    entry.writeUInt32LE(place.packed.length, 20);
    entry.writeUInt32LE(place.bytes, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(place.offset, 42);
    central.push(entry, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
