import { hash, randomBytes } from 'node:crypto';
import type { ChainHashing } from '../../shared/core/consent/chain.ts';

/** Hashing and salt as the core asks for them. */
export const hashing: ChainHashing = {
  sha256: (text) => hash('sha256', text, 'hex'),
  salt: () => randomBytes(16).toString('hex'),
};
