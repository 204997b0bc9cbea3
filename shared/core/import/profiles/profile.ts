import type { ImportKind } from '../../model/import.ts';

/** What is known of one export of one system. Data only: how it is recognised and what its columns mean. */
export type Profile = Readonly<{
  system: string;
  kind: ImportKind;
  /** Columns that must all be there, as the system writes them (letter case, blanks and underscores do not count). */
  signature: readonly string[];
  /** Columns of which none may be there. */
  without?: readonly string[];
  /** The file's name must match. */
  fileName?: RegExp;
  /** Meanings by column name; every other column is custom. */
  columns: Readonly<Record<string, string>>;
  /** Meanings that all rows have. */
  constants?: Readonly<Record<string, string>>;
}>;
