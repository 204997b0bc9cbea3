import type { ReadSentiment, ThemeOfAnswer } from '../../model/feedback.ts';
import { requestKinds, sentiments, type TextReading } from '../reading.ts';

/** What a text feels like. @throws {Error} the reading holds what is no sentiment */
export function sentimentOfText(reading: TextReading, text: number): ReadSentiment {
  const label = sentiments[reading.sentiment[text] ?? -1];
  if (label === undefined) throw new Error(`text ${text} has no sentiment`);
  return { label, score: reading.score[text] ?? 0, confidence: reading.confidence[text] ?? 0 };
}

/** The themes of a text, each with the rule that found it. */
export function themesOfText(reading: TextReading, text: number): ThemeOfAnswer[] {
  const found: ThemeOfAnswer[] = [];
  for (let at = reading.themeOffsets[text] ?? 0; at < (reading.themeOffsets[text + 1] ?? 0); at += 1) {
    const theme = reading.themes[reading.theme[at] ?? -1];
    if (theme === undefined) continue;
    const rule = reading.rules[reading.themeRule[at] ?? -1];
    const { key, nameEn, nameAr } = theme;
    found.push({
      key,
      nameEn,
      nameAr,
      rule:
        rule === undefined ? null : { pattern: rule.pattern, language: rule.language, origin: rule.origin },
      isCorrected: rule === undefined,
    });
  }
  return found;
}

/** What a text asks for, and the problems it tells of. */
export function requestsOfText(reading: TextReading, text: number) {
  const found = [];
  for (let at = reading.requestOffsets[text] ?? 0; at < (reading.requestOffsets[text + 1] ?? 0); at += 1) {
    const kind = requestKinds[reading.requestKind[at] ?? -1];
    const group = reading.groups[reading.requestGroup[at] ?? -1];
    if (kind !== undefined) found.push({ kind, group: group?.key ?? null, title: group?.title ?? null });
  }
  return found;
}
