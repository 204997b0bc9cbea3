import type { ColumnGuess, ImportKind } from '../../model/import.ts';
import { guessColumns, guessKind } from './guess-columns.ts';
import { isHelpDesk } from './kind-score.ts';
import { columnsByProfile, findProfile } from '../header/by-profile.ts';
import { impliedEvent } from '../header/implied-event.ts';
import { columnForm } from './value-form.ts';
import { withPackedLines } from '../order-layouts/packed-cell.ts';
import { withSideBySide } from '../order-layouts/side-by-side.ts';
import { withVariants } from '../normalise/product-parents.ts';

/** What a file was recognised as. */
export type Recognition = Readonly<{
  kind: ImportKind;
  kindConfidence: number;
  system: string;
  columns: readonly ColumnGuess[];
  constants: Readonly<Record<string, string>> | null;
}>;

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
      columns: withLines(profile.kind, columnsByProfile(profile, names, forms), rows),
      constants: profile.constants ?? null,
    };
  const found = kind === undefined ? guessKind(names, forms, fileName) : { kind, confidence: 1 };
  const columns = withLines(found.kind, guessColumns(found.kind, names, forms), rows);
  const isUnnamed = found.kind === 'events' && !columns.some(({ meaning }) => meaning === 'event.kind');
  const event = isUnnamed ? (isHelpDesk(names) ? 'support' : impliedEvent(names, fileName)) : null;
  return {
    kind: found.kind,
    kindConfidence: found.confidence,
    system: 'generic',
    columns,
    constants: event === null ? null : { 'event.kind': event },
  };
}
