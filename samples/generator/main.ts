import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './sample-files.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(join(folder, 'company'), { recursive: true });
for (const [path, text] of sampleFiles()) {
  writeFileSync(join(folder, path), text);
  console.log(`${String(Buffer.byteLength(text)).padStart(9)}  samples/${path}`);
}
