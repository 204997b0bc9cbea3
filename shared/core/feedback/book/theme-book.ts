/** Words a rule looks for are of one language, or of any. */
export const ruleLanguages = ['en', 'ar', 'arabizi', 'any'] as const;
export type RuleLanguage = (typeof ruleLanguages)[number];

/** What a rule says of an answer that it finds: it speaks of the theme, or it does not though another rule says so. */
export const ruleEffects = ['is', 'not'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

/** Words by which a theme is found, as people read and write them. */
export type BookRule = Readonly<{
  /** Database id; null of a rule of the taxonomy. */
  id: number | null;
  language: RuleLanguage;
  pattern: string;
  effect: RuleEffect;
  /** Who made it: the app's list, somebody's correction of an answer, or somebody who wrote it. */
  origin: 'taxonomy' | 'correction' | 'user';
  /** A rule of the taxonomy that the team switched off. */
  isOff: boolean;
}>;

/** Something comments speak of. */
export type BookTheme = Readonly<{
  /** Of the taxonomy, or 't' and the database id of a theme of the workspace. */
  key: string;
  nameEn: string;
  nameAr: string;
  origin: 'taxonomy' | 'found' | 'user';
  /** Key of the theme it is a part of. */
  parent: string | null;
  /** Key of the theme that stands for it by now; what its rules find is that theme's. */
  mergedInto: string | null;
  /** Nothing is found for it any more. */
  isRemoved: boolean;
  rules: readonly BookRule[];
}>;

/** What somebody said of one answer; it counts before every rule. */
export type AnswerCorrection = Readonly<{
  /** Database ids. */
  responseId: number;
  questionId: number;
  themeKey: string;
  isAbout: boolean;
}>;

/** Every theme and its rules, as they stand in a workspace: the taxonomy with what the team changed laid over it. */
export type ThemeBook = Readonly<{
  themes: readonly BookTheme[];
  corrections: readonly AnswerCorrection[];
}>;
