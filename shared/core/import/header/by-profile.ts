import type { ColumnGuess } from '../../model/import.ts';
import { guessColumns } from '../recognise/guess-columns.ts';
import { headerWords } from '../recognise/header-words.ts';
import { formOf, mayRepeat } from '../mapping/meanings.ts';
import { isNamed, profileName } from '../profiles/column-name.ts';
import { profiles } from '../profiles/index.ts';
import type { Profile } from '../profiles/profile.ts';
import { columnForm, suits, type ColumnForm } from '../recognise/value-form.ts';

function fits(profile: Profile, words: readonly string[], fileName: string): boolean {
  const has = (name: string) => {
    const pattern = profileName(name);
    return words.some((word) => isNamed(pattern, word));
  };
  return (
    (profile.fileName?.test(fileName) ?? true) && profile.signature.every(has) && !profile.without?.some(has)
  );
}

/** The profile of a file, by the names of its columns and its own; null when it is of no known system. */
export function findProfile(names: readonly string[], fileName: string): Profile | null {
  const words = names.map(headerWords);
  let best: Profile | null = null;
  for (const profile of profiles)
    if (fits(profile, words, fileName) && (!best || profile.signature.length > best.signature.length))
      best = profile;
  return best;
}

/** What a person is known by. */
const who: ReadonlySet<string> = new Set([
  'customer.email',
  'customer.phone',
  'customer.externalId',
  'customer.name',
  'customer.givenName',
  'customer.familyName',
]);

/**
 * Columns that a team added to an export: known names of facts about a person and its refusals, which are taken wherever they
 * stand, but no yes beside what the system itself says; of a survey its questions, and who answers.
 */
function ownColumns(
  profile: Profile,
  names: readonly string[],
  forms: readonly ColumnForm[],
): ReadonlyMap<number, string> {
  const taken = new Set(Object.values(profile.columns));
  const isWanted = (meaning: string, confidence: number) => {
    if (profile.kind === 'survey' && meaning.startsWith('survey.')) return mayRepeat(meaning);
    // fields that were passed along with the link say who answers
    if (profile.kind === 'survey') return confidence >= 0.9 && who.has(meaning) && !taken.has(meaning);
    if (profile.kind !== 'contacts') return false;
    if (/^consent\.(?:\p{L}+OptOut|optOutAt)$/u.test(meaning)) return true;
    return confidence >= 0.9 && meaning.startsWith('customer.') && !taken.has(meaning);
  };
  return new Map(
    guessColumns(profile.kind, names, forms).flatMap(({ meaning, confidence }, i) =>
      isWanted(meaning, confidence) ? [[i, meaning] as const] : [],
    ),
  );
}

/** Of several columns of one meaning the one with values that the profile names first. */
function preferred(
  claims: readonly Readonly<{ column: number; meaning: string; rank: number }>[],
  forms: readonly ColumnForm[],
): ReadonlySet<number> {
  const best = new Map<string, Readonly<{ column: number; rank: number }>>();
  const found = new Set<number>();
  for (const { column, meaning, rank } of claims) {
    if (mayRepeat(meaning)) {
      found.add(column);
      continue;
    }
    const worth = rank + (forms[column]?.filled === 0 ? 1000 : 0);
    if (worth < (best.get(meaning)?.rank ?? Infinity)) best.set(meaning, { column, rank: worth });
  }
  for (const { column } of best.values()) found.add(column);
  return found;
}

/** Meanings of the columns of a known export. */
export function columnsByProfile(
  profile: Profile,
  names: readonly string[],
  forms: readonly ColumnForm[],
): ColumnGuess[] {
  const known = Object.entries(profile.columns).map(
    ([name, meaning]) => [profileName(name), meaning] as const,
  );
  const exact = (words: string) => {
    const rank = known.findIndex(([pattern]) => pattern === words);
    return rank >= 0 ? rank : known.findIndex(([pattern]) => isNamed(pattern, words));
  };
  const ranks = names.map((name) => exact(headerWords(name)));
  const extra = ownColumns(profile, names, forms);
  const claims = names.flatMap((_, column) => {
    const rank = ranks[column] ?? -1;
    const meaning = rank >= 0 ? known[rank]?.[1] : extra.get(column);
    return meaning === undefined ? [] : [{ column, meaning, rank: rank >= 0 ? rank : 500 }];
  });
  const chosen = preferred(claims, forms);
  return names.map((name, i) => {
    const form = forms[i] ?? columnForm([]);
    const meaning = chosen.has(i)
      ? (claims.find(({ column }) => column === i)?.meaning ?? 'custom')
      : 'custom';
    const confidence = meaning === 'custom' ? 0.9 : 0.6 + 0.39 * suits(formOf(meaning), form);
    return { name, meaning, confidence, sample: [...form.sample], blank: form.blank };
  });
}
