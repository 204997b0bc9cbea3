import type { BookTheme, ThemeBook } from '../../shared/core/feedback/book/theme-book.ts';
import type { TextReading } from '../../shared/core/feedback/reading.ts';
import { readBook } from '../../shared/core/feedback/store/read-book.ts';
import type { BookChange } from '../../shared/core/feedback/store/theme-of-key.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import type { ThemeBookView, ThemeEntry } from '../../shared/core/model/theme-book.ts';
import type { WriteDb } from '../../shared/core/db/db.ts';
import { taxonomy } from '../../shared/core/text/themes/taxonomy/taxonomy.ts';
import type { Session } from '../session.ts';
import { readingsOf } from './readings.ts';

/** Themes that were found in the words, as the book would have them. */
function foundThemes(reading: TextReading | undefined): BookTheme[] {
  if (reading === undefined) return [];
  return reading.themes.flatMap(({ key, nameEn, nameAr, origin }) =>
    origin !== 'found'
      ? []
      : {
          ...{ key, nameEn, nameAr, origin, parent: null, mergedInto: null, isRemoved: false },
          rules: reading.rules.flatMap(({ theme, language, pattern }) =>
            theme === key
              ? { id: null, language, pattern, effect: 'is' as const, origin: 'user' as const, isOff: false }
              : [],
          ),
        },
  );
}

/** What changing the book needs, as things are now. A theme that a reading found is known for as long as that reading is there. */
export function bookChange(session: Session): BookChange {
  return {
    taxonomy,
    found: foundThemes(readingsOf(session).present()?.reading),
    now: session.now(),
  };
}

/** The book, and what was found that nobody kept. */
function wholeBook(session: Session): Readonly<{ book: ThemeBook; loose: readonly BookTheme[] }> {
  const book = readBook(session.workspace().db, taxonomy);
  const known = new Set(book.themes.map(({ key }) => key));
  return { book, loose: bookChange(session).found.filter(({ key }) => !known.has(key)) };
}

type Counts = Readonly<{ themes: ReadonlyMap<string, number>; rules: ReadonlyMap<string, number> }>;

/** Answers by theme and by rule; null until the words are read. */
function countAnswers(reading: TextReading | undefined): Counts | null {
  if (reading === undefined) return null;
  const themes = new Map<string, number>();
  const rules = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  reading.theme.forEach((theme, at) => {
    const key = reading.themes[theme]?.key;
    if (key !== undefined) add(themes, key);
    const rule = reading.rules[reading.themeRule[at] ?? -1];
    if (rule !== undefined) add(rules, JSON.stringify([rule.language, rule.pattern]));
  });
  return { themes, rules };
}

function entryOf(theme: BookTheme, isKept: boolean, corrections: number, counts: Counts | null): ThemeEntry {
  return {
    ...theme,
    isKept,
    corrections,
    answers: counts === null ? null : (counts.themes.get(theme.key) ?? 0),
    rules: theme.rules.map((rule) => ({
      ...rule,
      answers:
        counts === null || rule.effect === 'not'
          ? null
          : (counts.rules.get(JSON.stringify([rule.language, rule.pattern])) ?? 0),
    })),
  };
}

/** The theme book as it is shown; counts are there when the words are read. */
export function tellBook(session: Session): ThemeBookView {
  const { book, loose } = wholeBook(session);
  const counts = countAnswers(readingsOf(session).present()?.reading);
  const corrections = new Map<string, number>();
  for (const { themeKey } of book.corrections)
    corrections.set(themeKey, (corrections.get(themeKey) ?? 0) + 1);
  const entry = (isKept: boolean) => (theme: BookTheme) =>
    entryOf(theme, isKept, corrections.get(theme.key) ?? 0, counts);
  return { themes: [...book.themes.map(entry(true)), ...loose.map(entry(false))] };
}

/** One theme of it. @throws {AppError} 'theme-unknown' */
export function tellTheme(session: Session, key: string): ThemeEntry {
  const theme = tellBook(session).themes.find((one) => one.key === key);
  if (theme === undefined) throw new AppError('theme-unknown');
  return theme;
}

/** How a theme is called in the name of a step, which knows no language. @throws {AppError} 'theme-unknown' */
export function nameForStep(session: Session, key: string): string {
  const { nameEn, nameAr } = tellTheme(session, key);
  return nameEn === nameAr ? nameEn : `${nameEn} · ${nameAr}`;
}

/** Changes the book as one step that can be taken back. */
export async function changeBook<T>(
  session: Session,
  name: Step['name'],
  params: Step['params'],
  work: (db: WriteDb, change: BookChange) => T,
): Promise<T> {
  const change = bookChange(session);
  return session.workspace().change({ name, params }, (db) => work(db, change));
}
