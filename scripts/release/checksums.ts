import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The name of the file of checksums, which is not in itself. */
export const checksumsName = 'SHA256SUMS';

/** What people download: installers and the list of parts. Folders and notes of the packager are not. */
const isPublished = (name: string) => /\.(exe|dmg|AppImage|deb|cdx\.json)$/u.test(name);

/** SHA-256 of every published file of a folder, as `sha256sum --check` reads it. */
export async function checksumsOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter(isPublished).sort();
  const lines: string[] = [];
  for (const name of names) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    // an asterisk: read as bytes, not as text
    lines.push(`${hash.digest('hex')} *${name}\n`);
  }
  return lines.join('');
}
