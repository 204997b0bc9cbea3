import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { hasBit, noBits, setBit, type Bits } from '../bits.ts';
import type { SegmentNode } from '../schema.ts';
import { walk } from '../walk.ts';
import { decidingBits } from './deciding-bits.ts';

const leaf: SegmentNode = { op: 'condition', condition: { kind: 'source', source: 1 } };
const tree: fc.Arbitrary<SegmentNode> = fc.letrec<{ node: SegmentNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant(leaf),
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      nodes: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;

/** Whether a tree holds, given whether its nodes from a place on do; every node that was passed is noted. */
function holdsWith(node: SegmentNode, given: (place: number) => boolean | null, noted: boolean[]): boolean {
  const place = noted.push(false) - 1;
  const own = (() => {
    if (node.op === 'condition') return false;
    const parts = node.nodes.map((part) => holdsWith(part, given, noted));
    if (node.op === 'all') return parts.every(Boolean);
    return parts.some(Boolean) === (node.op === 'any');
  })();
  const holds = given(place) ?? own;
  noted[place] = holds;
  return holds;
}

test('a node decides for exactly those rows for which the whole turns around with it', () => {
  // more rows than one word has, and a last word that is not full
  const count = 70;
  fc.assert(
    fc.property(
      tree,
      fc.array(fc.nat({ max: 2 ** 30 }), { minLength: count, maxLength: count }),
      (root, chance) => {
        const nodes = walk(root);
        const isLeaf = (place: number) => nodes[place]?.node.op === 'condition';
        const leafHolds = (row: number, place: number) => (((chance[row] ?? 0) >>> (place % 30)) & 1) === 1;
        const members: Bits[] = nodes.map(() => noBits(count));
        const nodesOf = (row: number, turned: number) => {
          const noted: boolean[] = [];
          const given = (place: number): boolean | null => {
            const own = isLeaf(place) ? leafHolds(row, place) : null;
            if (place !== turned) return own;
            return own === null ? !hasBit(members[place] ?? noBits(count), row) : !own;
          };
          holdsWith(root, given, noted);
          return noted;
        };
        for (let row = 0; row < count; row += 1)
          nodesOf(row, -1).forEach((holds, place) => {
            const set = members[place];
            if (holds && set !== undefined) setBit(set, row);
          });
        const deciding = decidingBits(nodes, members);
        const whole = members[0] ?? noBits(count);
        nodes.forEach((_, place) => {
          const found = Array.from({ length: count }, (__, row) => hasBit(deciding[place] ?? whole, row));
          const wanted = found.map((__, row) => nodesOf(row, place)[0] !== hasBit(whole, row));
          expect(found).toEqual(wanted);
        });
        // nothing beyond the last row
        for (const { words } of deciding) expect((words.at(-1) ?? 0) >>> (count % 32)).toBe(0);
      },
    ),
    { numRuns: runs(60) },
  );
});
