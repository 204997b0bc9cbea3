import type { BookTheme, ThemeBook } from '../../../feedback/book/theme-book.ts';
import type { ReadRule } from '../../../feedback/reading.ts';
import { makePatternSet, type PatternSet } from '../../match/pattern-set.ts';
import { parsePattern } from '../../pattern/parse-pattern.ts';
import { PatternError } from '../../pattern/pattern-problem.ts';

/** The rules of a book, ready to be looked for all at once. Places of rules are those of their patterns in `set`. */
export type CompiledBook = Readonly<{
  /** Themes that can be found: neither removed nor merged into another. */
  themes: readonly BookTheme[];
  rules: readonly ReadRule[];
  /** Index in `themes`, by rule: that of the theme which stands for the rule's. */
  themeOf: Int32Array;
  /** 1 where a rule says that an answer is not about the theme. */
  isNot: Uint8Array;
  set: PatternSet;
}>;

/** The theme that stands for one by now; null where it was removed, or themes are merged in a circle. */
function standingFor(theme: BookTheme, byKey: ReadonlyMap<string, BookTheme>): BookTheme | null {
  let one: BookTheme | undefined = theme;
  for (let steps = 0; one !== undefined && steps <= byKey.size; steps += 1) {
    if (one.isRemoved) return null;
    if (one.mergedInto === null) return one;
    one = byKey.get(one.mergedInto);
  }
  return null;
}

/** A pattern that cannot be read finds nothing: it was checked when it was written, but an older file may hold others. */
function readable(pattern: string) {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

/** Makes the rules of a book ready; those switched off, and those of themes that are gone, are left out. */
export function compileBook({ themes }: ThemeBook): CompiledBook {
  const byKey = new Map(themes.map((theme) => [theme.key, theme]));
  const standing = themes.filter((theme) => theme.mergedInto === null && !theme.isRemoved);
  const placeOf = new Map(standing.map(({ key }, at) => [key, at]));
  const found = themes.flatMap((theme) => {
    const place = placeOf.get(standingFor(theme, byKey)?.key ?? '');
    return theme.rules.flatMap(({ pattern, language, origin, effect, isOff }) => {
      const read = isOff || place === undefined ? null : readable(pattern);
      if (read === null || place === undefined) return [];
      const rule: ReadRule = {
        theme: standing[place]?.key ?? theme.key,
        pattern,
        language,
        origin: origin === 'user' && theme.origin === 'found' ? 'found' : origin,
      };
      return [{ read, place, isNot: effect === 'not', rule }];
    });
  });
  return {
    themes: standing,
    rules: found.map(({ rule }) => rule),
    themeOf: Int32Array.from(found, ({ place }) => place),
    isNot: Uint8Array.from(found, ({ isNot }) => Number(isNot)),
    set: makePatternSet(found.map(({ read }) => read)),
  };
}
