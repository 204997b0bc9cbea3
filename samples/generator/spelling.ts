import type { FullName } from './names.ts';
import { isArabic } from './places.ts';
import type { Random } from './random.ts';

/** How a name stands in one record. */
export type WrittenName = {
  readonly given: string;
  readonly family: string;
  readonly slip: 'none' | 'typo' | 'swapped' | 'initial' | 'capitals';
};

/** The spelling somebody would give on most forms. */
export function writeUsualName(random: Random, name: FullName, arabicShare: number): WrittenName {
  if (name.given.arabic !== null && name.family.arabic !== null && random.chance(arabicShare)) {
    return plain(name.given.arabic, name.family.arabic);
  }
  return plain(random.pick(name.given.latin), random.pick(name.family.latin));
}

/** The same person's name on another form: mostly as before, else in another spelling, script or with a slip. */
export function writeAgain(random: Random, name: FullName, before: WrittenName): WrittenName {
  const isBeforeArabic = isArabic(before.given);
  const isArabicName = name.given.arabic !== null;
  const way = random.pickWeighted(
    ['same', 'other script', 'other spelling', 'typo', 'swapped', 'initial', 'capitals'] as const,
    (candidate) =>
      ({
        same: 50,
        'other script': isArabicName ? 26 : 0,
        'other spelling': isArabicName ? 14 : 6,
        typo: 4,
        swapped: 2,
        initial: isBeforeArabic ? 0 : 3,
        capitals: isBeforeArabic ? 0 : 4,
      })[candidate],
  );
  const { given, family } = before;
  switch (way) {
    case 'same':
      return before;
    case 'other script':
      return writeUsualName(random, name, isBeforeArabic ? 0 : 1);
    case 'other spelling':
      return isBeforeArabic
        ? plain(looseArabic(given), looseArabic(family))
        : plain(otherLatin(random, name.given.latin, given), otherLatin(random, name.family.latin, family));
    case 'typo':
      return { given, family: mistype(random, family), slip: 'typo' };
    case 'swapped':
      return { given: family, family: given, slip: 'swapped' };
    case 'initial':
      return { given: `${given.charAt(0)}.`, family, slip: 'initial' };
    case 'capitals':
      return { given: given.toUpperCase(), family: family.toUpperCase(), slip: 'capitals' };
  }
}

export type NameRelation =
  'same' | 'other script' | 'other spelling' | 'typo' | 'swapped' | 'initial' | 'capitals';

export function compareNames(one: WrittenName, other: WrittenName): NameRelation {
  if (one.given === other.given && one.family === other.family) return 'same';
  if (isArabic(one.family) !== isArabic(other.family)) return 'other script';
  if (other.slip !== 'none') return other.slip;
  return one.slip === 'none' ? 'other spelling' : one.slip;
}

function plain(given: string, family: string): WrittenName {
  return { given, family, slip: 'none' };
}

/** Arabic as it is typed in a hurry: no hamza, ha for ta marbuta, alef maqsura for ya, no space after Abd. */
function looseArabic(text: string): string {
  return text
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة(?=\s|$)/gu, 'ه')
    .replace(/ي(?=\s|$)/gu, 'ى')
    .replace('عبد ال', 'عبدال');
}

function otherLatin(random: Random, spellings: readonly string[], before: string): string {
  const others = spellings.filter((spelling) => spelling !== before);
  return others.length > 0 ? random.pick(others) : withoutAccents(before);
}

function withoutAccents(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Drops, doubles or swaps one letter, never the first. */
function mistype(random: Random, text: string): string {
  const at = random.integer(1, Math.max(1, text.length - 2));
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ];
  return random.pick([
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ]);
}
