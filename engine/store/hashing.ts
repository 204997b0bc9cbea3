import { createHash, randomBytes } from 'node:crypto';
import type { ChainHashing } from '../../shared/core/consent/chain.ts';

/** Hashing and salt for the chains of the workspace. */
export const chainHashing: ChainHashing = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  salt: () => randomBytes(16).toString('hex'),
};
