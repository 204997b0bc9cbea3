import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

// plain JavaScript without types, since it runs before anything is installed
const sources = (await import(pathToFileURL(join(root, 'scripts/sources.js')).href)) as {
  readonly isBuilt: () => boolean;
};

/** Whether `dist/` holds what the sources of this moment give. */
export const isBuilt = sources.isBuilt;
