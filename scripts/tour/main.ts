// Writes docs/tour.md from the pictures in docs/images/ and the app's own names in both languages. `npm run tour` takes the pictures first.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tourPage } from './page.ts';
import { formatted } from './formatted.ts';

const path = fileURLToPath(new URL('../../docs/tour.md', import.meta.url));
writeFileSync(path, await formatted(path, tourPage()));
