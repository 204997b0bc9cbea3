import { noBits, type Bits } from '../bits.ts';
import type { Placed } from '../walk.ts';

/** Rows of a group for which one of its parts alone decides, by part: all others hold for `all`, none of them for `any` and `none`. */
function openTo(op: 'all' | 'any' | 'none', parts: readonly Uint32Array[], word: number): number[] {
  const isAll = op === 'all';
  const at = (part: number) => parts[part]?.[word] ?? 0;
  // what stands in the way before a part, and what after it
  const before = parts.map(() => 0);
  let seen = 0;
  parts.forEach((_, part) => {
    before[part] = seen;
    seen |= isAll ? ~at(part) : at(part);
  });
  let after = 0;
  const open = parts.map(() => 0);
  for (let part = parts.length - 1; part >= 0; part -= 1) {
    open[part] = ~((before[part] ?? 0) | after);
    after |= isAll ? ~at(part) : at(part);
  }
  return open;
}

/**
 * For every node the rows for which the whole definition would be otherwise if that node alone were.
 *
 * @param nodes   as `walk` gives them
 * @param members of every node, in the same order
 */
export function decidingBits(nodes: readonly Placed[], members: readonly Bits[]): Bits[] {
  const count = members[0]?.count ?? 0;
  const deciding = nodes.map(() => noBits(count));
  const root = deciding[0];
  if (root === undefined) return [];
  root.words.fill(0xffffffff);
  if (count % 32 !== 0 && root.words.length > 0) root.words[root.words.length - 1] = 2 ** (count % 32) - 1;
  const placeOf = new Map(nodes.map(({ path }, place) => [path.join('.'), place]));
  // a group comes before its parts
  nodes.forEach(({ node, path }, place) => {
    if (node.op === 'condition') return;
    const children = node.nodes.map((_, at) => placeOf.get([...path, at].join('.')) ?? -1);
    const sets = children.map((at) => members[at]?.words ?? root.words);
    deciding[place]?.words.forEach((own, word) => {
      openTo(node.op, sets, word).forEach((open, part) => {
        const to = deciding[children[part] ?? -1];
        if (to !== undefined) to.words[word] = own & open;
      });
    });
  });
  return deciding;
}
