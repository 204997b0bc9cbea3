import { int, optional, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type {
  AnswerCorrection,
  BookRule,
  BookTheme,
  RuleEffect,
  RuleLanguage,
  ThemeBook,
} from '../book/theme-book.ts';
import { ruleEffects, ruleLanguages } from '../book/theme-book.ts';

type Row = Readonly<{
  id: number;
  key: string;
  nameEn: string;
  nameAr: string;
  parent: number | null;
  origin: BookTheme['origin'];
  mergedInto: number | null;
  isRemoved: boolean;
}>;

const originOf = (value: string): BookTheme['origin'] =>
  value === 'taxonomy' || value === 'found' ? value : 'user';
const ruleOriginOf = (value: string): BookRule['origin'] =>
  value === 'taxonomy' || value === 'correction' ? value : 'user';
const languageOf = (value: string): RuleLanguage => ruleLanguages.find((one) => one === value) ?? 'any';
const effectOf = (value: string): RuleEffect => ruleEffects.find((one) => one === value) ?? 'is';

/** The key of a theme of the workspace that is none of the taxonomy. */
export function ownThemeKey(id: number): string {
  return `t${id}`;
}

function readRows(db: ReadDb): Row[] {
  return db
    .all(
      sql`SELECT id, name_en, name_ar, parent_id, origin, theme_key, merged_into, is_removed FROM theme ORDER BY id`,
      {
        id: int,
        name_en: text,
        name_ar: text,
        parent_id: optional(int),
        origin: text,
        theme_key: optional(text),
        merged_into: optional(int),
        is_removed: int,
      },
    )
    .map((row) => ({
      id: row.id,
      key: row.theme_key ?? ownThemeKey(row.id),
      nameEn: row.name_en,
      nameAr: row.name_ar,
      parent: row.parent_id,
      origin: originOf(row.origin),
      mergedInto: row.merged_into,
      isRemoved: row.is_removed === 1,
    }));
}

function readRules(db: ReadDb): Map<number, BookRule[]> {
  const rules = new Map<number, BookRule[]>();
  db.all(sql`SELECT id, theme_id, language, pattern, origin, effect, is_off FROM theme_rule ORDER BY id`, {
    id: int,
    theme_id: int,
    language: text,
    pattern: text,
    origin: text,
    effect: text,
    is_off: int,
  }).forEach((row) => {
    const rule: BookRule = {
      id: row.id,
      language: languageOf(row.language),
      pattern: row.pattern,
      effect: effectOf(row.effect),
      origin: ruleOriginOf(row.origin),
      isOff: row.is_off === 1,
    };
    rules.set(row.theme_id, [...(rules.get(row.theme_id) ?? []), rule]);
  });
  return rules;
}

/** What two rules have to share to be one. */
export function ruleKey({
  language,
  pattern,
  effect,
}: Pick<BookRule, 'language' | 'pattern' | 'effect'>): string {
  return JSON.stringify([language, effect, pattern]);
}

/** Rules of the taxonomy, those switched off marked so, and the workspace's own. */
function rulesOver(given: readonly BookRule[], stored: readonly BookRule[]): BookRule[] {
  const off = new Set(stored.filter(({ isOff }) => isOff).map(ruleKey));
  return [
    ...given.map((rule) => (off.has(ruleKey(rule)) ? { ...rule, isOff: true } : rule)),
    ...stored.filter(({ isOff }) => !isOff),
  ];
}

function readCorrections(db: ReadDb, keyOf: ReadonlyMap<number, string>): AnswerCorrection[] {
  return db
    .all(
      sql`SELECT response_id, question_id, theme_id, is_about
            FROM answer_theme
           WHERE origin = 'user'
           ORDER BY response_id, question_id, theme_id`,
      { response_id: int, question_id: int, theme_id: int, is_about: int },
    )
    .flatMap((row) => {
      const themeKey = keyOf.get(row.theme_id);
      if (themeKey === undefined) return [];
      return {
        responseId: row.response_id,
        questionId: row.question_id,
        themeKey,
        isAbout: row.is_about === 1,
      };
    });
}

/** Where a chain of merges ends; a file that leads in a circle is left where it comes round. */
function lastOf(mergeOf: ReadonlyMap<number, number | null>, id: number | null): number | null {
  const passed = new Set<number>();
  let last = id;
  for (let at = id; at !== null && !passed.has(at); at = mergeOf.get(at) ?? null) {
    passed.add(at);
    last = at;
  }
  return last;
}

/**
 * The theme book of a workspace: the taxonomy with what the team changed laid over it, its own themes after. A row of a theme of the taxonomy
 * keeps only what differs: where a name is empty, the taxonomy's stands. One whose key this version's taxonomy does not have is shown as a
 * theme of the workspace.
 */
export function readBook(db: ReadDb, taxonomy: readonly BookTheme[]): ThemeBook {
  const rows = readRows(db);
  const rules = readRules(db);
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const at = (id: number | null) => (id === null ? null : (keyOf.get(id) ?? null));
  const mergeOf = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto]));
  const given = taxonomy.map((theme): BookTheme => {
    const row = byKey.get(theme.key);
    if (row === undefined) return theme;
    return {
      ...theme,
      nameEn: row.nameEn || theme.nameEn,
      nameAr: row.nameAr || theme.nameAr,
      mergedInto: at(lastOf(mergeOf, row.mergedInto)),
      isRemoved: row.isRemoved,
      rules: rulesOver(theme.rules, rules.get(row.id) ?? []),
    };
  });
  const known = new Set(taxonomy.map(({ key }) => key));
  const own = rows
    .filter(({ key }) => !known.has(key))
    .map((row): BookTheme => ({
      key: row.key,
      nameEn: row.nameEn || row.key,
      nameAr: row.nameAr || row.key,
      origin: row.origin === 'taxonomy' ? 'user' : row.origin,
      parent: at(row.parent),
      mergedInto: at(lastOf(mergeOf, row.mergedInto)),
      isRemoved: row.isRemoved,
      rules: (rules.get(row.id) ?? []).filter(({ isOff }) => !isOff),
    }));
  return { themes: [...given, ...own], corrections: readCorrections(db, keyOf) };
}
