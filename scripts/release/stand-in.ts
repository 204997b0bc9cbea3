import { fuseNames } from './read-fuses.ts';

/** How Electron comes: with everything allowed, but for what came later and is off. */
const asBuilt = '10110001';

/**
 * Fuses as Electron's program has them, with nothing to run around them: what may be set and read where Electron's own is not.
 * @param programs how many processors it is built for
 */
export function fuseStandIn(programs = 1): Buffer {
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
    Buffer.from([1, fuseNames.length]),
    Buffer.from(asBuilt, 'latin1'),
  ]);
  const filling = Buffer.alloc(1000, 0xcc);
  return Buffer.concat([
    Buffer.from('\u007fELF', 'latin1'),
    ...Array.from({ length: programs }, () => [filling, wire]).flat(),
    filling,
  ]);
}
