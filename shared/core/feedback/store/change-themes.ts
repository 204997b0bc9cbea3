import type { ReadDb, WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { foldText } from '../../identity/fold.ts';
import { AppError } from '../../model/errors.ts';
import type { ThemeEdit } from '../../model/theme-book.ts';
import { addRuleTo } from './change-rules.ts';
import { ownThemeKey } from './read-book.ts';
import { changeableThemes, rowOfTheme, themeOfKey, type BookChange } from './theme-of-key.ts';

const nameKey = (name: string) => foldText(name) || name;

/** Names that read the same in either language are the same: two themes of one name could not be told apart. */
function refuseTaken(db: ReadDb, change: BookChange, names: readonly string[], own: string | null): void {
  const wanted = new Set(names.map(nameKey));
  const other = changeableThemes(db, change).find(
    ({ key, nameEn, nameAr, mergedInto, isRemoved }) =>
      key !== own &&
      mergedInto === null &&
      !isRemoved &&
      (wanted.has(nameKey(nameEn)) || wanted.has(nameKey(nameAr))),
  );
  if (other !== undefined) throw new AppError('theme-name-taken', { name: other.nameEn });
}

/**
 * A new theme with its rules.
 * @returns its key
 * @throws {AppError} 'theme-name-taken', 'theme-unknown' of its parent, 'theme-rule-taken'
 */
export function addTheme(db: WriteDb, change: BookChange, edit: ThemeEdit): string {
  refuseTaken(db, change, [edit.nameEn, edit.nameAr], null);
  const parent = edit.parent === null ? null : rowOfTheme(db, change, edit.parent);
  const id = db.insert(
    sql`INSERT INTO theme (name_en, name_ar, parent_id, origin)
        VALUES (${edit.nameEn}, ${edit.nameAr}, ${parent}, 'user')`,
  );
  for (const rule of edit.rules) addRuleTo(db, change, ownThemeKey(id), rule, 'user');
  return ownThemeKey(id);
}

/** Calls a theme something else. @throws {AppError} 'theme-unknown', 'theme-name-taken' */
export function renameTheme(
  db: WriteDb,
  change: BookChange,
  { key, nameEn, nameAr }: Readonly<{ key: string; nameEn: string; nameAr: string }>,
): void {
  themeOfKey(db, change, key);
  refuseTaken(db, change, [nameEn, nameAr], key);
  const id = rowOfTheme(db, change, key);
  db.run(sql`UPDATE theme SET name_en = ${nameEn}, name_ar = ${nameAr} WHERE id = ${id}`);
}

/**
 * What is found for one theme counts as another's from now on.
 * @throws {AppError} 'theme-unknown'; 'theme-circular' when that other one is it, or counts as it already
 */
export function mergeThemes(
  db: WriteDb,
  change: BookChange,
  { key, into }: Readonly<{ key: string; into: string }>,
): void {
  const { nameEn } = themeOfKey(db, change, key);
  const last = themeOfKey(db, change, into).mergedInto ?? into;
  if (last === key) throw new AppError('theme-circular', { name: nameEn });
  const id = rowOfTheme(db, change, key);
  const target = rowOfTheme(db, change, last);
  db.run(sql`UPDATE theme SET merged_into = ${target}, is_removed = 0 WHERE id = ${id}`);
}

/** A theme that was found stays, with its rules, whatever is found later. @throws {AppError} 'theme-unknown' */
export function keepTheme(db: WriteDb, change: BookChange, key: string): void {
  rowOfTheme(db, change, key);
}

/** Nothing is found for a theme any more. @throws {AppError} 'theme-unknown' */
export function removeTheme(db: WriteDb, change: BookChange, key: string): void {
  const id = rowOfTheme(db, change, key);
  db.run(sql`UPDATE theme SET is_removed = 1, merged_into = NULL WHERE id = ${id}`);
}

/** A theme that was removed or merged stands for itself again. @throws {AppError} 'theme-unknown', 'theme-name-taken' */
export function restoreTheme(db: WriteDb, change: BookChange, key: string): void {
  const { nameEn, nameAr } = themeOfKey(db, change, key);
  refuseTaken(db, change, [nameEn, nameAr], key);
  const id = rowOfTheme(db, change, key);
  db.run(sql`UPDATE theme SET is_removed = 0, merged_into = NULL WHERE id = ${id}`);
}
