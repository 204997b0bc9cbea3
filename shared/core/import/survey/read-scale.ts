import { foldLetters } from '../cells/month-names.ts';
import type { QuestionScale } from '../../model/survey.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { readScore } from './read-score.ts';
import { scaleWords } from './scale-words.ts';

const folded = (text: string) =>
  foldLetters(text)
    .replace(/[’'`´]/gu, '’')
    .replace(/[.!]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const families = scaleWords.map(
  (levels) => new Map(levels.flatMap((words, level) => words.map((word) => [folded(word), level] as const))),
);
/** Answers that are no place on a scale, and stand beside one. */
const apart =
  /^(?:n\/?a|not applicable|no opinion|don’t know|i don’t know|لا ينطبق|لا اعرف|sans opinion|ne sait pas|no aplica|no sabe|keine angabe|weiss nicht|trifft nicht zu \(n\/a\))$/u;

/**
 * The answers of a column from the lowest to the highest, where they are words of one scale: disagree … agree, poor … excellent.
 *
 * @returns the answers as they stand in the file, each once; null when fewer than two are known, or a word is of no scale
 *          that the others are of. Answers such as "N/A" have no place and are left out.
 */
export function orderedOptions(answers: Iterable<string>): string[] | null {
  const texts = [...answers].filter((text) => !apart.test(folded(text)));
  if (texts.length < 2 || texts.length > 12) return null;
  const family = families.find((levels) => texts.every((text) => levels.has(folded(text))));
  if (!family) return null;
  const levelOf = (text: string) => family.get(folded(text)) ?? 0;
  const found = texts.sort((a, b) => levelOf(a) - levelOf(b) || a.localeCompare(b, 'en'));
  return new Set(found.map(levelOf)).size >= 2 ? found : null;
}

const ranges = /(?:^|[^\d])(\d{1,2})\s*(?:[-–—]|to|bis|à|al?|through|إلى|الى|حتى)\s*(\d{1,3})(?!\d)/u;
const outOf = /out of (\d{1,3})|sur (\d{1,3})|von (\d{1,3})|من (\d{1,3})/u;
const usual = [5, 7, 10, 100] as const;

/** The range that a question's text names, "on a scale from 1 to 10". */
function statedRange(label: string): { least: number; most: number } | null {
  const range = ranges.exec(label);
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    if (least <= 1 && most >= 3 && most <= 100) return { least, most };
  }
  const whole = outOf.exec(label);
  const most = Number(/\d+/u.exec(whole?.[0] ?? '')?.[0]);
  return most >= 3 ? { least: 1, most } : null;
}

/**
 * The numbers that may be answered: as the question's text states them where the answers agree; otherwise up to the next
 * usual end, 5, 7, 10 or 100. Null without answers, and for numbers that are no scale.
 */
export function numberScale(label: string, answers: AnswerCounts): QuestionScale | null {
  const scores = [...answers.keys()].flatMap((text) => readScore(text) ?? []);
  if (scores.length === 0) return null;
  const least = Math.min(...scores);
  const most = Math.max(...scores);
  const stated = statedRange(label);
  if (stated && stated.least <= least && stated.most >= most) return stated;
  const end = usual.find((one) => one >= most);
  if (end === undefined || least < 0 || !scores.every(Number.isInteger)) return null;
  return { least: least === 0 ? 0 : 1, most: end };
}
