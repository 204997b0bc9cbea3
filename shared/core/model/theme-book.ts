import * as z from 'zod';
import { ruleEffects, ruleLanguages } from '../feedback/book/theme-book.ts';
import { AnswerRef } from './feedback-scope.ts';

const Count = z.int().min(0);

/** Key of a theme: of the taxonomy, or 't' and its id in the workspace. */
export const ThemeKey = z.string().min(1).max(100);
export const ThemeName = z.string().trim().min(1).max(120);

/** A rule as it is entered: words of a language, and whether they say that an answer speaks of the theme or that it does not. */
export const RuleEdit = z.object({
  language: z.enum(ruleLanguages),
  pattern: z.string().trim().min(1).max(2_000),
  effect: z.enum(ruleEffects),
});
export type RuleEdit = z.infer<typeof RuleEdit>;

/** A rule as it stands in the book. */
export const RuleEntry = RuleEdit.extend({
  /** Null of one of the taxonomy, which is named by its language and pattern. */
  id: z.int().nullable(),
  origin: z.enum(['taxonomy', 'correction', 'user']),
  isOff: z.boolean(),
  /** Answers that it found, as the words are read now; null until they are. */
  answers: Count.nullable(),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

/** A theme as the book shows it. */
export const ThemeEntry = z.object({
  key: ThemeKey,
  nameEn: z.string(),
  nameAr: z.string(),
  origin: z.enum(['taxonomy', 'found', 'user']),
  parent: ThemeKey.nullable(),
  mergedInto: ThemeKey.nullable(),
  isRemoved: z.boolean(),
  /** False of a theme that was found in the words and that nobody has kept or changed: another reading may not find it. */
  isKept: z.boolean(),
  rules: z.array(RuleEntry),
  /** Answers that speak of it; null until the words are read. */
  answers: Count.nullable(),
  /** Answers of which somebody said that they do, or do not. */
  corrections: Count,
});
export type ThemeEntry = z.infer<typeof ThemeEntry>;

/** Every theme of the workspace, in the order of the taxonomy, the team's own after, then those found in the words that nobody kept yet. */
export const ThemeBookView = z.object({ themes: z.array(ThemeEntry) });
export type ThemeBookView = z.infer<typeof ThemeBookView>;

/** A new theme, as somebody writes it. */
export const ThemeEdit = z.object({
  nameEn: ThemeName,
  nameAr: ThemeName,
  parent: ThemeKey.nullable(),
  rules: z.array(RuleEdit).max(200),
});
export type ThemeEdit = z.infer<typeof ThemeEdit>;

/** One rule of a theme, by what it says: rules of the taxonomy have no number. */
export const RuleRef = z.object({ theme: ThemeKey, rule: RuleEdit });
export type RuleRef = z.infer<typeof RuleRef>;

/** What somebody says of one answer. */
export const Correction = AnswerRef.extend({ theme: ThemeKey, isAbout: z.boolean() });
export type Correction = z.infer<typeof Correction>;

/** What a rule would change before it is applied. */
export const RuleEffectPreview = z.object({
  rule: RuleEdit,
  /** Answers that would have the theme and do not yet; that would no longer have it. */
  gained: Count,
  lost: Count,
  /** Some of them. */
  sample: z.array(AnswerRef.extend({ text: z.string(), isGained: z.boolean() })),
});
export type RuleEffectPreview = z.infer<typeof RuleEffectPreview>;
