import type { ReadTheme } from '../../../feedback/reading.ts';
import type { Tag } from './tag-texts.ts';

/** What somebody said of one text: it is about a theme, by its key, or it is not. */
export type Corrected = Readonly<{ text: number; theme: string; isAbout: boolean }>;

/** Lays what people said over what rules found. Of themes that are gone nothing is said; texts that are not there are left out. */
export function applyCorrections(
  tags: readonly (readonly Tag[])[],
  themes: readonly ReadTheme[],
  corrected: readonly Corrected[],
): readonly (readonly Tag[])[] {
  if (corrected.length === 0) return tags;
  const placeOf = new Map(themes.map(({ key }, at) => [key, at]));
  const changed = [...tags];
  for (const { text, theme: key, isAbout } of corrected) {
    const theme = placeOf.get(key);
    const before = changed[text];
    if (theme === undefined || before === undefined) continue;
    const others = before.filter((tag) => tag.theme !== theme);
    changed[text] = isAbout
      ? [...others, { theme, rule: -1, from: 0, end: 0 }].sort((a, b) => a.theme - b.theme)
      : others;
  }
  return changed;
}
