import { headerWords } from '../recognise/header-words.ts';
import type { AnswerCounts } from './answer-counts.ts';
import { isSeveral, learnChoices } from './learn-choices.ts';
import { orderedOptions } from './read-scale.ts';
import { readScore } from './read-score.ts';

/** What a column of answers means, and how surely. */
export type AnswerMeaning = Readonly<{ meaning: string; confidence: number }>;

const recommend = /recommend|توصي(?!ل)|recommand|recomendar|recomiende|weiterempfehl|\bnps\b/u;
const satisfied = /satisf|\bcsat\b|رضا|راض|zufrieden/u;
const effort = /\bces\b|how easy|effort|سهول|جهد|facilit|facil|einfach/u;
const asked: readonly (readonly [words: RegExp, meaning: string])[] = [
  [recommend, 'survey.nps'],
  [satisfied, 'survey.csat'],
  [effort, 'survey.ces'],
];

function total(answers: AnswerCounts): number {
  let sum = 0;
  for (const count of answers.values()) sum += count;
  return sum;
}

/** Numbers of a scale, with or without words beside them; null where other answers stand among them. */
function scored(words: string, answers: AnswerCounts): AnswerMeaning | null {
  const scores = [...answers].map(([text, count]) => [readScore(text), count] as const);
  const filled = total(answers);
  const read = scores.reduce((sum, [score, count]) => (score === null ? sum : sum + count), 0);
  if (read < filled * 0.95) return null;
  const values = scores.flatMap(([score]) => (score === null ? [] : [score]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most > 10 || least < 0) return null;
  // "Recommended: 1 or 0" is a yes or no
  if (values.every((value) => value <= 1)) return { meaning: 'survey.choice', confidence: 0.6 };
  const named = asked.find(([pattern]) => pattern.test(words));
  if (named && (values.length > 2 || most > 5)) return { meaning: named[1], confidence: 0.92 };
  return { meaning: 'survey.rating', confidence: most <= 5 || values.length >= 5 ? 0.7 : 0.5 };
}

function meanLength(answers: AnswerCounts, filled: number): number {
  let length = 0;
  for (const [text, count] of answers) length += text.length * count;
  return length / filled;
}

/** Questions that ask for words of one's own; a list of reasons to choose from is told by how often its answers come back. */
const open =
  /\bwhy\b|\breasons?\b|comment|explain|describe|anything else|tell us|improve|suggest|feedback|specify|what did you (?:like|dislike)|لماذا|سبب|تعليق|ملاحظات|اقتراح|صف|ماذا (?:نضيف|اعجبك)|pourquoi|raison|precise|decrivez|amelior|por que|motivo|especifi|mejorar|warum|grund|beschreib|verbesser/u;

/** One of a few answers, several of them, or free words. */
function worded(words: string, answers: AnswerCounts): AnswerMeaning {
  const filled = total(answers);
  const isFew = filled >= 30 && answers.size <= Math.max(12, filled * 0.1);
  if (open.test(words) && !isFew) return { meaning: 'survey.text', confidence: 0.8 };
  if (orderedOptions(answers.keys()) !== null) return { meaning: 'survey.likert', confidence: 0.9 };
  const most = Math.max(3, Math.min(100, filled * (answers.size <= 12 ? 0.5 : 0.3)));
  const choices = learnChoices(answers);
  if (isSeveral(choices, answers.size)) return { meaning: 'survey.choices', confidence: 0.8 };
  const isLong = meanLength(answers, filled) > 25 && answers.size > filled * 0.5;
  if (!isLong && answers.size <= most) return { meaning: 'survey.choice', confidence: 0.7 };
  return { meaning: 'survey.text', confidence: isLong ? 0.8 : 0.55 };
}

/** Whether (nearly) all answers are numbers. */
export function isNumeric(answers: AnswerCounts): boolean {
  const texts = [...answers.keys()];
  const numbers = texts.filter((text) => /^[-+]?[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬\s]*$/u.test(text));
  return texts.length > 0 && numbers.length >= texts.length * 0.95;
}

/**
 * What kind of question a column holds, by what is asked and by all answers looked at.
 *
 * @param label   what is asked
 * @param answers with how often each was given; a column without answers is taken for free words, with little confidence
 * @param isNumber whether (nearly) all answers are numbers
 */
export function answerMeaning(label: string, answers: AnswerCounts, isNumber: boolean): AnswerMeaning {
  if (answers.size === 0) return { meaning: 'survey.text', confidence: 0.3 };
  const words = headerWords(label);
  const score = scored(words, answers);
  if (score) return score;
  return isNumber ? { meaning: 'survey.number', confidence: 0.6 } : worded(words, answers);
}
