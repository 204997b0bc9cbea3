import type { AnswerCounts } from './answer-counts.ts';
import { partsOutsideBrackets } from './split-parts.ts';

type Pair = Readonly<{ first: string; second: string }>;
type Counted = { total: number; starts: number; alone: number; ends: number };

const commaMark = /^(?:, |، )$/u;
const isLower = (text: string) => /^\p{Ll}/u.test(text);
const isCased = (text: string) => /^[\p{Lu}\p{Ll}]/u.test(text);
/** Words that announce what follows: "Visualization, e.g., Tableau" is one option. */
const announces = /(?:^|[\s(])(?:e\.g\.?|i\.e\.?|z\.\s?B\.?|p\.\s?ex\.?|مثل|مثلا)$/iu;
const wordsOf = (text: string) => text.split(/\s+/u).length;
/** Pairs that were met this often, and only together, are one text rather than two options that everybody joins. */
const alwaysJoined = 5;

const pairKey = ({ first, second }: Pair) => JSON.stringify([first, second]);

/** What the parts of all cells of a column say about which neighbours belong together. */
function countParts(cells: readonly (readonly [parts: readonly string[], count: number])[]) {
  const parts = new Map<string, Counted>();
  const pairs = new Map<string, Pair & { total: number }>();
  for (const [list, count] of cells)
    list.forEach((part, at) => {
      const counted = parts.get(part) ?? { total: 0, starts: 0, alone: 0, ends: 0 };
      parts.set(part, counted);
      counted.total += count;
      if (at === 0) counted.starts += count;
      if (at === list.length - 1) counted.ends += count;
      if (list.length === 1) counted.alone += count;
      const second = list[at + 1];
      if (second === undefined) return;
      const key = pairKey({ first: part, second });
      const pair = pairs.get(key) ?? { first: part, second, total: 0 };
      pairs.set(key, pair);
      pair.total += count;
    });
  return { parts, pairs };
}

/**
 * How the cells of a column whose options may hold commas themselves come apart: "Yes, often" is one option and "Tea, Coffee"
 * are two. Parts stay together when the first never ends a cell, and the second, written small where options begin with a capital, never begins one,
 * when one announces the other ("e.g."), when both were met at least five times and never apart, or when both
 * are unique and one of them is a sentence (what people type beside "Other").
 *
 * @param cells distinct cells with how often each stands in the column
 * @param known options that are not taken apart
 * @param mark  ', ' or '، '
 */
export function commaSplitter(
  cells: AnswerCounts,
  known: ReadonlySet<string>,
  mark: string,
): (cell: string) => string[] {
  const partsOf = (cell: string) =>
    partsOutsideBrackets(cell.replace(/([,،])\s*\n\s*/gu, '$1 '), mark)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const { parts, pairs } = countParts([...cells].map(([cell, count]) => [partsOf(cell), count]));
  const openers = [...parts.entries()].filter(([text, { starts }]) => starts > 0 && isCased(text));
  const large = openers.filter(([text]) => !isLower(text)).length;
  const beginsLarge = openers.length > 0 && large >= openers.length * 0.7;
  const followers = new Map<string, Pair[]>();
  for (const pair of pairs.values()) followers.set(pair.first, [...(followers.get(pair.first) ?? []), pair]);

  const isOnlyAfter = ({ first, second }: Pair) =>
    pairs.get(pairKey({ first, second }))?.total === parts.get(second)?.total;
  // "نعم، غالبا" and "نعم، نادرا": a script without capitals, where the first part never stands without one of its endings
  const isStem = (first: string) => {
    const counted = parts.get(first);
    const next = followers.get(first) ?? [];
    return (
      counted !== undefined && !isCased(first) && counted.ends === 0 && counted.total >= alwaysJoined &&
      next.length > 1 && next.every(isOnlyAfter)
    ); // prettier-ignore
  };
  // written small where options begin with a capital, and never at the beginning, after what never ends a cell
  const isContinued = (first: string, second: string) =>
    beginsLarge &&
    isLower(second) &&
    (parts.get(second)?.starts ?? 0) === 0 &&
    (parts.get(first)?.ends ?? 0) === 0;
  const isAlways = (first: string, second: string) => {
    const total = pairs.get(pairKey({ first, second }))?.total ?? 0;
    return total >= alwaysJoined && total === parts.get(first)?.total && total === parts.get(second)?.total;
  };
  const isOwnWords = (first: string, second: string) =>
    parts.get(first)?.total === 1 &&
    parts.get(second)?.total === 1 &&
    (wordsOf(first) > 3 || wordsOf(second) > 3);
  const joins = (first: string, second: string): boolean =>
    announces.test(first) ||
    isContinued(first, second) ||
    isAlways(first, second) ||
    isOwnWords(first, second) ||
    isStem(first);
  const longestKnown = (list: readonly string[], from: number): number => {
    for (let to = list.length; to > from; to -= 1) if (known.has(list.slice(from, to).join(mark))) return to;
    return from;
  };
  return (cell) => {
    if (known.has(cell)) return [cell];
    const list = partsOf(cell);
    const found: string[] = [];
    let from = 0;
    while (from < list.length) {
      let to = longestKnown(list, from);
      if (to === from) {
        to = from + 1;
        while (to < list.length && joins(list[to - 1] ?? '', list[to] ?? '') && longestKnown(list, to) === to)
          to += 1;
      }
      found.push(list.slice(from, to).join(mark));
      from = to;
    }
    return found;
  };
}

/** Whether a mark is one that options may hold as well. */
export function isCommaMark(mark: string): boolean {
  return commaMark.test(mark);
}
