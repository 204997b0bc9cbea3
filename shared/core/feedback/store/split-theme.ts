import type { WriteDb } from '../../db/db.ts';
import type { RuleEdit } from '../../model/theme-book.ts';
import { moveRules } from './change-rules.ts';
import { addTheme } from './change-themes.ts';
import type { BookChange } from './theme-of-key.ts';

/**
 * A new theme beside another, to which some of that one's rules go.
 * @returns its key
 * @throws {AppError} 'theme-unknown', 'theme-rule-unknown', 'theme-name-taken'
 */
export function splitTheme(
  db: WriteDb,
  change: BookChange,
  split: Readonly<{ key: string; nameEn: string; nameAr: string; rules: readonly RuleEdit[] }>,
): string {
  const { key, nameEn, nameAr, rules } = split;
  const to = addTheme(db, change, { nameEn, nameAr, parent: null, rules: [] });
  moveRules(db, change, { from: key, to, rules });
  return to;
}
