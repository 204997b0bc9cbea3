import type { ImportKind } from '../../model/import.ts';

/**
 * What is known of one export of one system. Data only: how it is recognised and what its columns mean. In names of columns
 * letter case, blanks and underscores do not count, and a trailing `*` stands for any ending: `Amount spent (*`.
 */
export type Profile = Readonly<{
  system: string;
  /** What the system exports, as docs/import.md calls it. */
  title: string;
  kind: ImportKind;
  /** Columns that must all be there, as the system writes them. */
  signature: readonly string[];
  /** Columns of which none may be there. */
  without?: readonly string[];
  /** The file's name must match. */
  fileName?: RegExp;
  /** Meanings by column name; every other column is custom, but for the questions of a survey. */
  columns: Readonly<Record<string, string>>;
  /** Meanings that all rows have. */
  constants?: Readonly<Record<string, string>>;
}>;
