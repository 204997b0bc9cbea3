import type { WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import type { RuleEdit } from '../../model/theme-book.ts';
import type { BookRule } from '../book/theme-book.ts';
import { ruleKey } from './read-book.ts';
import { rowOfTheme, themeOfKey, type BookChange } from './theme-of-key.ts';

/** A rule of a theme by what it says. @throws {AppError} 'theme-unknown', 'theme-rule-unknown' */
function findRule(db: WriteDb, change: BookChange, key: string, rule: RuleEdit): BookRule {
  const { rules } = themeOfKey(db, change, key);
  const found = rules.find((one) => ruleKey(one) === ruleKey(rule));
  if (found === undefined) throw new AppError('theme-rule-unknown', { rule: rule.pattern });
  return found;
}

/** Switches a rule of the taxonomy on again. */
function switchOn(db: WriteDb, theme: number, { language, pattern, effect }: RuleEdit): void {
  db.run(
    sql`DELETE FROM theme_rule
         WHERE theme_id = ${theme} AND is_off = 1 AND language = ${language} AND pattern = ${pattern} AND effect = ${effect}`,
  );
}

/**
 * A rule more. One of the taxonomy that was switched off is switched on again.
 * @throws {AppError} 'theme-unknown'; 'theme-rule-taken' when the theme has it
 */
export function addRuleTo(
  db: WriteDb,
  change: BookChange,
  key: string,
  rule: RuleEdit,
  origin: 'user' | 'correction' | 'taxonomy',
): void {
  const { rules } = themeOfKey(db, change, key);
  const known = rules.find((one) => ruleKey(one) === ruleKey(rule));
  if (known?.isOff === false) throw new AppError('theme-rule-taken', { rule: rule.pattern });
  const theme = rowOfTheme(db, change, key);
  if (known !== undefined) {
    switchOn(db, theme, rule);
    return;
  }
  db.run(
    sql`INSERT INTO theme_rule (theme_id, language, pattern, effect, origin, made_at)
        VALUES (${theme}, ${rule.language}, ${rule.pattern}, ${rule.effect}, ${origin}, ${change.now})`,
  );
}

/**
 * A rule less: one of the taxonomy is switched off, any other goes.
 * @throws {AppError} 'theme-unknown', 'theme-rule-unknown'
 */
export function removeRuleFrom(db: WriteDb, change: BookChange, key: string, rule: RuleEdit): void {
  // a theme that was found is kept before its rules are looked at: they have numbers then
  const theme = rowOfTheme(db, change, key);
  const found = findRule(db, change, key, rule);
  if (found.isOff) return;
  if (found.id !== null) {
    db.run(sql`DELETE FROM theme_rule WHERE id = ${found.id}`);
    return;
  }
  db.run(
    sql`INSERT INTO theme_rule (theme_id, language, pattern, effect, origin, made_at, is_off)
        VALUES (${theme}, ${rule.language}, ${rule.pattern}, ${rule.effect}, 'taxonomy', ${change.now}, 1)`,
  );
}

/** Switches a rule of the taxonomy on again. @throws {AppError} 'theme-unknown', 'theme-rule-unknown' */
export function restoreRuleOf(db: WriteDb, change: BookChange, key: string, rule: RuleEdit): void {
  if (!findRule(db, change, key, rule).isOff) return;
  switchOn(db, rowOfTheme(db, change, key), rule);
}

/** Some rules of a theme go to another. @throws {AppError} 'theme-unknown', 'theme-rule-unknown' */
export function moveRules(
  db: WriteDb,
  change: BookChange,
  { from, to, rules }: Readonly<{ from: string; to: string; rules: readonly RuleEdit[] }>,
): void {
  for (const rule of rules) {
    const { origin } = findRule(db, change, from, rule);
    removeRuleFrom(db, change, from, rule);
    addRuleTo(db, change, to, rule, origin);
  }
}
