import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainStart, link, verifyChain, type ChainEntry } from './chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function makeChain(personals: readonly string[]): ChainEntry[] {
  let salt = 0;
  let head = chainStart;
  return personals.map((personal, at) => {
    const values = [at + 1, 'marketing', null];
    const made = link({ sha256, salt: () => `salt ${(salt += 1)}` }, head, values, personal);
    head = made.hash;
    return { id: at + 1, values, personal, ...made };
  });
}

test('a chain verifies, also when personal parts were erased with their salt', () => {
  const chain = makeChain(['ada', 'grace', 'ada']);
  expect(verifyChain(sha256, chain)).toEqual({ length: 3, head: chain[2]!.hash, broken: null });
  const erased = chain.map((entry) => ({ ...entry, personal: null, salt: null }));
  expect(verifyChain(sha256, erased)).toEqual({ length: 3, head: chain[2]!.hash, broken: null });
});

test('whatever is changed, moved or taken out of the middle is seen', () => {
  const [a, b, c] = makeChain(['ada', 'grace', 'ada']) as [ChainEntry, ChainEntry, ChainEntry];
  const broken = (...entries: ChainEntry[]) => verifyChain(sha256, entries).broken;
  expect(broken(a, { ...b, values: [2, 'newsletter', null] }, c)).toEqual({ id: 2, why: 'content' });
  expect(broken(a, { ...b, personal: 'someone' }, c)).toEqual({ id: 2, why: 'personal' });
  expect(broken(a, { ...b, salt: null }, c)).toEqual({ id: 2, why: 'personal' });
  expect(broken(a, c)).toEqual({ id: 3, why: 'order' });
  expect(broken(b, a, c)).toEqual({ id: 2, why: 'order' });
  expect(broken(a, { ...b, personalDigest: sha256('x') }, c)).toEqual({ id: 2, why: 'content' });
});

test('equal personal parts have different digests', () => {
  const chain = makeChain(['ada', 'grace', 'ada']);
  expect(new Set(chain.map((entry) => entry.personalDigest)).size).toBe(3);
});

test('an empty chain begins where every chain begins', () => {
  expect(verifyChain(sha256, [])).toEqual({ length: 0, head: chainStart, broken: null });
});
