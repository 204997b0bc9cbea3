import { int, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { BookTheme } from '../book/theme-book.ts';
import { ownThemeKey, readBook } from './read-book.ts';

/** What the store of themes needs to change anything: the taxonomy that it lies over, and the moment, ISO 8601 UTC. */
export type BookChange = Readonly<{ taxonomy: readonly BookTheme[]; now: string }>;

/** A theme of the book by its key. @throws {AppError} 'theme-unknown' */
export function themeOfKey(db: ReadDb, taxonomy: readonly BookTheme[], key: string): BookTheme {
  const found = readBook(db, taxonomy).themes.find((theme) => theme.key === key);
  if (found === undefined) throw new AppError('theme-unknown');
  return found;
}

function rowOf(db: ReadDb, key: string): number | null {
  const byKey = db.first(sql`SELECT id FROM theme WHERE theme_key = ${key}`, { id: int });
  if (byKey !== null) return byKey.id;
  const own = db
    .all(sql`SELECT id FROM theme WHERE theme_key IS NULL`, { id: int })
    .find(({ id }) => ownThemeKey(id) === key);
  return own?.id ?? null;
}

/**
 * The row of a theme; one of the taxonomy gets its row now, which says nothing different yet.
 * @throws {AppError} 'theme-unknown'
 */
export function rowOfTheme(db: WriteDb, { taxonomy }: BookChange, key: string): number {
  const found = rowOf(db, key);
  if (found !== null) return found;
  if (!taxonomy.some((theme) => theme.key === key)) throw new AppError('theme-unknown');
  return db.insert(
    sql`INSERT INTO theme (name_en, name_ar, origin, theme_key) VALUES ('', '', 'taxonomy', ${key})`,
  );
}
