import { comparisonIndex, comparisons, level } from '../levels.ts';
import { partComparer } from '../names/compare-names.ts';
import { wordComparer } from '../names/compare-words.ts';
import type { MatchTable } from '../prepare/match-table.ts';
import { compareBirths } from './compare-birth.ts';
import { emailComparer, phoneComparer, phraseComparer, postcodeComparer } from './compare-texts.ts';
import { remembered } from './remembered.ts';
import { byteAt, codeAt, intAt } from '../read-lists.ts';

/** Compares two records: writes the level of each comparison, in the order of `comparisons`, from `at` on. */
export type Comparer = (a: number, b: number, levels: Uint8Array, at: number) => void;

const place = Object.fromEntries(comparisons.map((name) => [name, comparisonIndex(name)])) as Readonly<
  Record<(typeof comparisons)[number], number>
>; // made of every comparison

// by level, to weigh the two ways of laying one name on another; a blank stands between near and far
const closeness = [0, 1, 2, 3, 4.5, 5, 0, 1.5];

const equality = (a: number, b: number): number =>
  a < 0 || b < 0 ? level.blank : a === b ? level.same : level.different;

/** Makes the comparison of records of a table. It keeps working space, so one is made and called for many pairs. */
export function makeComparer(table: MatchTable): Comparer {
  const { coded, birth, gender, given, family, city } = table;
  const parts = remembered(partComparer(table.parts, remembered(wordComparer(table.lexicon))));
  const part = (a: number, b: number) => (a < 0 || b < 0 ? level.blank : a === b ? level.same : parts(a, b));
  const email = emailComparer(coded.email.distinct, table.emailAt, table.emailLocal);
  const phone = phoneComparer(coded.phone.distinct);
  const street = phraseComparer(coded.street.distinct);
  const postcode = postcodeComparer(coded.postcode.distinct);
  const company = phraseComparer(coded.company.distinct);

  /** Given and family name, the right way round or, where that is clearly closer, changed over. */
  function compareNames(a: number, b: number, levels: Uint8Array, at: number): void {
    const [givenA, familyA, givenB, familyB] = [
      codeAt(given, a),
      codeAt(family, a),
      codeAt(given, b),
      codeAt(family, b),
    ];
    let first = part(givenA, givenB);
    let last = part(familyA, familyB);
    let order: number = first === level.blank && last === level.blank ? level.blank : level.same;
    if (!isClose(first) || !isClose(last)) {
      const crossFirst = part(givenA, familyB);
      const crossLast = part(familyA, givenB);
      const straight = (closeness[first] ?? 0) + (closeness[last] ?? 0);
      const crossed = (closeness[crossFirst] ?? 0) + (closeness[crossLast] ?? 0);
      if (crossed > straight + 1 && (isClose(crossFirst) || isClose(crossLast))) {
        first = crossFirst;
        last = crossLast;
        order = level.different;
      }
    }
    levels[at + place.given] = first;
    levels[at + place.family] = last;
    levels[at + place.order] = order;
  }

  return (a, b, levels, at) => {
    compareNames(a, b, levels, at);
    levels[at + place.birthDate] = compareBirths(intAt(birth, a), intAt(birth, b));
    levels[at + place.email] = email(codeAt(coded.email.codes, a), codeAt(coded.email.codes, b));
    levels[at + place.phone] = phone(codeAt(coded.phone.codes, a), codeAt(coded.phone.codes, b));
    levels[at + place.street] = street(codeAt(coded.street.codes, a), codeAt(coded.street.codes, b));
    levels[at + place.postcode] = postcode(codeAt(coded.postcode.codes, a), codeAt(coded.postcode.codes, b));
    levels[at + place.city] = part(codeAt(city, a), codeAt(city, b));
    levels[at + place.company] = company(codeAt(coded.company.codes, a), codeAt(coded.company.codes, b));
    levels[at + place.externalId] = equality(
      codeAt(coded.externalId.codes, a),
      codeAt(coded.externalId.codes, b),
    );
    levels[at + place.gender] = equality(byteAt(gender, a) - 1, byteAt(gender, b) - 1);
  };
}

function isClose(found: number): boolean {
  return found >= level.near && found !== level.blank;
}
