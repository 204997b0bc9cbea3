import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { ChainHashing } from '../../shared/core/consent/chain.ts';
import type { KeyedHash } from '../../shared/core/consent/suppression/keyed-hash.ts';

/** Hashing and salt for the chains of the workspace. */
export const chainHashing: ChainHashing = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  salt: () => randomBytes(16).toString('hex'),
};

/** HMAC-SHA-256, for the list of suppressed addresses. */
export const keyedHash: KeyedHash = (key, text) =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');
