import { headerWords } from '../recognise/header-words.ts';
import { nameLikeness } from '../recognise/name-likeness.ts';
import { isOwnColumn } from './own-columns.ts';

export type NamedColumn = Readonly<{ name: string; meaning: string }>;
export type Pair = Readonly<{ before: number; after: number }>;

/** How the columns of one file go with those of an earlier one, by their places. */
export type Alignment = Readonly<{
  same: readonly Pair[];
  /** One that went and one that came, with names so alike that they are likely one column. */
  renamed: readonly Pair[];
  missing: readonly number[];
  added: readonly number[];
}>;

const alikeEnough = 0.6;

/** A column called by its place has no name of its own to be known by. */
function keyOf(name: string, at: number): string {
  return name === `#${at + 1}` ? name : headerWords(name) || name;
}

/** By name; of a name that stands several times, the n-th goes with the n-th. */
function sameNames(before: readonly NamedColumn[], after: readonly NamedColumn[]): Pair[] {
  const places = new Map<string, number[]>();
  before.forEach(({ name }, at) => {
    const key = keyOf(name, at);
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  return after.flatMap(({ name }, at) => {
    const place = places.get(keyOf(name, at))?.shift();
    return place === undefined ? [] : [{ before: place, after: at }];
  });
}

/** A permission whose name has changed may mean its opposite: 'opt in' and 'opt out' are alike in everything but that. */
function isPermission({ meaning }: NamedColumn): boolean {
  return meaning.startsWith('consent.');
}

function mayBeRenamed(before: NamedColumn, after: NamedColumn): boolean {
  if (isPermission(before) || isPermission(after)) return false;
  const hasOtherMeaning = after.meaning !== 'custom' && after.meaning !== before.meaning;
  return !(hasOtherMeaning && before.meaning !== 'custom');
}

function likeliest(
  before: readonly NamedColumn[],
  after: readonly NamedColumn[],
  missing: readonly number[],
  added: readonly number[],
): Pair[] {
  const candidates = missing.flatMap((b) =>
    added.flatMap((a) => {
      const [old, now] = [before[b], after[a]];
      if (!old || !now || !mayBeRenamed(old, now)) return [];
      const likeness = nameLikeness(old.name, now.name);
      const isSameMeaning = old.meaning === now.meaning && old.meaning !== 'custom';
      const score = likeness + (isSameMeaning ? 1 : 0);
      return likeness >= alikeEnough || isSameMeaning ? [{ before: b, after: a, score }] : [];
    }),
  );
  const taken = new Set<string>();
  return candidates
    .sort((one, other) => other.score - one.score || one.before - other.before || one.after - other.after)
    .filter(({ before: b, after: a }) => {
      if (taken.has(`b${b}`) || taken.has(`a${a}`)) return false;
      taken.add(`b${b}`).add(`a${a}`);
      return true;
    })
    .map(({ before: b, after: a }) => ({ before: b, after: a }));
}

/**
 * Finds each column of an earlier file in a later one. Columns that we add to files of rejected rows do not count.
 *
 * @param before of the earlier file, with what they meant
 * @param after  of the later one, with what they are taken for by themselves
 */
export function alignColumns(before: readonly NamedColumn[], after: readonly NamedColumn[]): Alignment {
  const same = sameNames(before, after);
  const [found, used] = [new Set(same.map((pair) => pair.before)), new Set(same.map((pair) => pair.after))];
  const rest = (columns: readonly NamedColumn[], without: ReadonlySet<number>) =>
    columns.flatMap(({ name }, at) => (without.has(at) || isOwnColumn(name) ? [] : [at]));
  const [gone, come] = [rest(before, found), rest(after, used)];
  const renamed = likeliest(before, after, gone, come);
  return {
    same,
    renamed,
    missing: gone.filter((at) => !renamed.some((pair) => pair.before === at)),
    added: come.filter((at) => !renamed.some((pair) => pair.after === at)),
  };
}

/** The share of all columns of two files that both have, 0–1. */
export function columnLikeness({ same, renamed, missing, added }: Alignment): number {
  const all = same.length + renamed.length + missing.length + added.length;
  return all === 0 ? 0 : same.length / all;
}
