import { int, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { BookTheme } from '../book/theme-book.ts';
import { ownThemeKey, readBook } from './read-book.ts';

/** What the store of themes needs to change anything. */
export type BookChange = Readonly<{
  /** What the workspace's own themes lie over. */
  taxonomy: readonly BookTheme[];
  /** Themes found in the words that nobody has kept yet; one that is changed is kept by that. */
  found: readonly BookTheme[];
  /** The moment, ISO 8601 UTC. */
  now: string;
}>;

/** Every theme that can be changed: those of the book, and those that were found. */
export function changeableThemes(db: ReadDb, { taxonomy, found }: BookChange): BookTheme[] {
  const { themes } = readBook(db, taxonomy);
  const known = new Set(themes.map(({ key }) => key));
  return [...themes, ...found.filter(({ key }) => !known.has(key))];
}

/** A theme by its key. @throws {AppError} 'theme-unknown' */
export function themeOfKey(db: ReadDb, change: BookChange, key: string): BookTheme {
  const theme = changeableThemes(db, change).find((one) => one.key === key);
  if (theme === undefined) throw new AppError('theme-unknown');
  return theme;
}

function storedRow(db: ReadDb, key: string): number | null {
  const byKey = db.first(sql`SELECT id FROM theme WHERE theme_key = ${key}`, { id: int });
  if (byKey !== null) return byKey.id;
  const own = db
    .all(sql`SELECT id FROM theme WHERE theme_key IS NULL`, { id: int })
    .find(({ id }) => ownThemeKey(id) === key);
  return own?.id ?? null;
}

/** Keeps a theme that was found: its names and rules stay, whatever is found later. */
function keepFound(db: WriteDb, theme: BookTheme, now: string): number {
  const id = db.insert(
    sql`INSERT INTO theme (name_en, name_ar, origin, theme_key)
        VALUES (${theme.nameEn}, ${theme.nameAr}, 'found', ${theme.key})`,
  );
  for (const { language, pattern, effect } of theme.rules)
    db.run(
      sql`INSERT INTO theme_rule (theme_id, language, pattern, effect, origin, made_at)
          VALUES (${id}, ${language}, ${pattern}, ${effect}, 'user', ${now})`,
    );
  return id;
}

/**
 * The row of a theme. One of the taxonomy gets its row now, which says nothing different yet; one that was found is kept from now on.
 * @throws {AppError} 'theme-unknown'
 */
export function rowOfTheme(db: WriteDb, change: BookChange, key: string): number {
  const stored = storedRow(db, key);
  if (stored !== null) return stored;
  if (change.taxonomy.some((theme) => theme.key === key))
    return db.insert(
      sql`INSERT INTO theme (name_en, name_ar, origin, theme_key) VALUES ('', '', 'taxonomy', ${key})`,
    );
  return keepFound(db, themeOfKey(db, change, key), change.now);
}
