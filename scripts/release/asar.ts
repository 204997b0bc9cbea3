import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Integrity = z.object({ algorithm: z.literal('SHA256'), hash: z.string() });
const File = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  integrity: Integrity.optional(),
});
type Folder = Readonly<{ files: Readonly<Record<string, unknown>> }>;
const Folder = z.object({ files: z.record(z.string(), z.unknown()) });

/** A file of an archive: its bytes, the hash the archive says they have, and whether they lie beside the archive. */
export type ArchivedFile = Readonly<{ bytes: Buffer; saidHash: string | null; isUnpacked: boolean }>;

/** The header's length is in the second number; the JSON's own in the fourth (Chromium's pickle, twice). */
function headerOf(archive: Buffer): Readonly<{ text: string; end: number }> {
  if (archive.length < 16 || archive.readUInt32LE(0) !== 4) throw new Error('not an asar archive');
  return {
    text: archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)),
    end: 8 + archive.readUInt32LE(4),
  };
}

/** The hash of an archive's header, which Electron compares with the one it was built with. */
export function headerHash(path: string): string {
  return createHash('sha256')
    .update(headerOf(readFileSync(path)).text)
    .digest('hex');
}

/** Every file of an archive by its path, as its header says; no library that made it is asked. */
export function readAsar(path: string): ReadonlyMap<string, ArchivedFile> {
  const archive = readFileSync(path);
  const { text, end } = headerOf(archive);
  const found = new Map<string, ArchivedFile>();
  const walk = (folder: Folder, place: string) => {
    for (const [name, entry] of Object.entries(folder.files)) {
      const inside = Folder.safeParse(entry);
      if (inside.success) walk(inside.data, `${place}${name}/`);
      else {
        const { size, offset, unpacked, integrity } = File.parse(entry);
        const isUnpacked = unpacked === true;
        const start = end + Number(offset ?? 0);
        const bytes = isUnpacked
          ? readFileSync(join(`${path}.unpacked`, place, name))
          : archive.subarray(start, start + size);
        found.set(`${place}${name}`, { bytes, saidHash: integrity?.hash ?? null, isUnpacked });
      }
    }
  };
  walk(Folder.parse(JSON.parse(text)), '');
  return found;
}
