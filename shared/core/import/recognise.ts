import type { ColumnGuess, ImportKind } from '../model/import.ts';
import { headerWords } from './header-words.ts';
import { guessColumns, guessKind } from './guess-columns.ts';
import { isHelpDesk } from './kind-score.ts';
import { withPackedLines } from './order-layouts/packed-cell.ts';
import { withSideBySide } from './order-layouts/side-by-side.ts';
import { withVariants } from './product-parents.ts';
import { profiles } from './profiles/index.ts';
import type { Profile } from './profiles/profile.ts';
import { columnForm, suits, type ColumnForm } from './value-form.ts';
import { formOf } from './meanings.ts';

/** What a file was recognised as. */
export type Recognition = Readonly<{
  kind: ImportKind;
  kindConfidence: number;
  system: string;
  columns: readonly ColumnGuess[];
  constants: Readonly<Record<string, string>> | null;
}>;

function fits(profile: Profile, words: ReadonlySet<string>, fileName: string): boolean {
  return (
    profile.signature.every((name) => words.has(headerWords(name))) &&
    !profile.without?.some((name) => words.has(headerWords(name))) &&
    (profile.fileName?.test(fileName) ?? true)
  );
}

function findProfile(names: readonly string[], fileName: string): Profile | null {
  const words = new Set(names.map(headerWords));
  let best: Profile | null = null;
  for (const profile of profiles)
    if (fits(profile, words, fileName) && (!best || profile.signature.length > best.signature.length))
      best = profile;
  return best;
}

/** Fields that a team added to its contacts: known names of facts about a person, never of permissions. */
function ownFields(
  profile: Profile,
  names: readonly string[],
  forms: readonly ColumnForm[],
): ReadonlyMap<number, string> {
  if (profile.kind !== 'contacts') return new Map();
  const taken = new Set(Object.values(profile.columns));
  return new Map(
    guessColumns('contacts', names, forms).flatMap(({ meaning, confidence }, i) =>
      meaning.startsWith('customer.') && confidence >= 0.9 && !taken.has(meaning)
        ? [[i, meaning] as const]
        : [],
    ),
  );
}

function byProfile(profile: Profile, names: readonly string[], forms: readonly ColumnForm[]): ColumnGuess[] {
  const meanings = new Map(Object.entries(profile.columns).map(([name, to]) => [headerWords(name), to]));
  const used = new Set<string>();
  const extra = ownFields(profile, names, forms);
  return names.map((name, i) => {
    const form = forms[i] ?? columnForm([]);
    const found = meanings.get(headerWords(name)) ?? extra.get(i) ?? 'custom';
    const meaning = used.has(found) ? 'custom' : found;
    if (meaning !== 'custom') used.add(meaning);
    const confidence = meaning === 'custom' ? 0.9 : 0.6 + 0.39 * suits(formOf(meaning), form);
    return { name, meaning, confidence, sample: [...form.sample], blank: form.blank };
  });
}

/** Columns that have their meaning together with others: lines of one order side by side or in one cell, options of variants. */
function withLines(
  kind: ImportKind,
  columns: readonly ColumnGuess[],
  rows: readonly (readonly string[])[],
): readonly ColumnGuess[] {
  if (kind === 'products') return withVariants(columns);
  return kind === 'order-lines' ? withPackedLines(withSideBySide(columns), rows) : columns;
}

/**
 * Finds out what a file is about and what its columns mean, by the profiles, then by names and values.
 * @param names column names in file order; empty texts where the file has no header
 * @param rows  first rows of data
 * @param kind  as the user chose it
 */
export function recognise(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  fileName: string,
  kind?: ImportKind,
): Recognition {
  const forms = names.map((_, column) => columnForm(rows.map((row) => row[column] ?? '')));
  const profile = findProfile(names, fileName);
  if (profile && (kind === undefined || kind === profile.kind))
    return {
      kind: profile.kind,
      kindConfidence: 0.99,
      system: profile.system,
      columns: withLines(profile.kind, byProfile(profile, names, forms), rows),
      constants: profile.constants ?? null,
    };
  const found = kind === undefined ? guessKind(names, forms, fileName) : { kind, confidence: 1 };
  const columns = withLines(found.kind, guessColumns(found.kind, names, forms), rows);
  const isSupport =
    found.kind === 'events' && !columns.some(({ meaning }) => meaning === 'event.kind') && isHelpDesk(names);
  return {
    kind: found.kind,
    kindConfidence: found.confidence,
    system: 'generic',
    columns,
    constants: isSupport ? { 'event.kind': 'support' } : null,
  };
}
