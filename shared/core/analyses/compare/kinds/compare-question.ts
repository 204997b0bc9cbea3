import { allTexts } from '../../../columns/read-text.ts';
import { choicesOf } from '../../../segments/evaluate/choices-of.ts';
import { latestAnswer } from '../../../segments/evaluate/latest-answer.ts';
import type { AnswerFacts } from '../../../segments/facts/facts.ts';
import { alikeKey } from '../../../segments/vocabulary/most-frequent.ts';
import { gather, leave, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import type { ComparedQuestion } from '../subject.ts';
import { compareNumbers } from '../ways/compare-numbers.ts';
import { compareShare, countSide } from '../ways/compare-share.ts';
import type { Known } from './known.ts';

/** As many choices of a question are compared: those that most people took. */
const mostChoices = 12;
const promoterFrom = 9;
const detractorTo = 6;
const withChoices: readonly string[] = ['choice', 'multi-choice', 'matrix', 'likert'];

/** A question, with the survey as it is called. */
type Question = Readonly<{ id: number; label: string; survey: string; kind: string; isRanked: boolean }>;

function compareNumbered(
  subject: ComparedQuestion,
  isNps: boolean,
  numbers: Float64Array,
  sides: Sides,
): Findings {
  const answer = { of: 'answer', question: subject } as const;
  const known = (row: number) => !Number.isNaN(numbers[row] ?? Number.NaN);
  const shares = [
    { side: 'promoter', isSo: (score: number) => score >= promoterFrom },
    { side: 'detractor', isSo: (score: number) => score <= detractorTo },
  ] as const;
  return gather([
    { subject: answer, found: compareNumbers(answer, numbers, sides) },
    ...(isNps ? shares : []).flatMap(({ side, isSo }) => {
      const share = { of: 'nps', question: subject, side } as const;
      const count = (rows: Int32Array) => countSide(rows, known, (row) => isSo(numbers[row] ?? Number.NaN));
      const found = compareShare(share, count(sides.first), count(sides.second));
      // without answers on a side the score itself says so
      return found === null ? [] : [{ subject: share, found }];
    }),
  ]);
}

/** The choices of each answer by its place, as keys of what reads alike; of a ranking only the first. */
function choiceReader({ choices, text }: AnswerFacts, isRanked: boolean) {
  const names = new Map<string, string>();
  const keysOf = (said: readonly string[]) => {
    const keys = said.map((name) => {
      const key = alikeKey(name);
      if (!names.has(key)) names.set(key, name);
      return key;
    });
    return isRanked ? keys.slice(0, 1) : [...new Set(keys)];
  };
  const lists = allTexts(choices.distinct).map((json) => keysOf(choicesOf(json)));
  const texts = allTexts(text.distinct).map((one) => keysOf([one]));
  return {
    names,
    at: (place: number) => lists[choices.codes[place] ?? -1] ?? texts[text.codes[place] ?? -1] ?? [],
  };
}

function compareChoices(
  question: ComparedQuestion,
  isRanked: boolean,
  answers: AnswerFacts,
  latest: Int32Array,
  sides: Sides,
): Findings {
  const reader = choiceReader(answers, isRanked);
  const counts = new Map<string, { first: number; second: number }>();
  const answered = { first: 0, second: 0 };
  for (const side of ['first', 'second'] as const)
    for (const row of sides[side]) {
      const keys = reader.at(latest[row] ?? -1);
      if (keys.length > 0) answered[side] += 1;
      for (const key of keys) {
        const counted = counts.get(key) ?? { first: 0, second: 0 };
        counts.set(key, counted);
        counted[side] += 1;
      }
    }
  const found = [...counts].sort(
    ([a, one], [b, other]) => other.first + other.second - (one.first + one.second) || (a < b ? -1 : 1),
  );
  const isComparable = answered.first > 0 && answered.second > 0;
  return {
    ...gather(
      (isComparable ? found.slice(0, mostChoices) : []).map(([key, { first, second }]) => {
        const subject = {
          of: isRanked ? ('ranked-first' as const) : ('choice' as const),
          question,
          choice: reader.names.get(key) ?? key,
        };
        return {
          subject,
          found: compareShare(
            subject,
            { n: answered.first, count: first },
            { n: answered.second, count: second },
          ),
        };
      }),
    ),
    // one line for the question, not one for each of its choices
    unknown: isComparable ? [] : [{ of: 'answered', question }],
    leftOut: leave('choices', isComparable ? found.length - mostChoices : 0),
  };
}

function compareWritten(
  question: ComparedQuestion,
  { text }: AnswerFacts,
  latest: Int32Array,
  took: Uint8Array | undefined,
  sides: Sides,
): Findings {
  const subject = { of: 'answered', question } as const;
  const wrote = (row: number) => (text.codes[latest[row] ?? -1] ?? -1) >= 0;
  const wasAsked = (row: number) => took?.[row] === 1 || wrote(row);
  const side = (rows: Int32Array) => countSide(rows, wasAsked, wrote);
  return gather([{ subject, found: compareShare(subject, side(sides.first), side(sides.second)) }]);
}

/**
 * Compares what people answered to a question last: numbers as numbers, an NPS question also by its promoters and detractors, choices by who
 * took each, words by who wrote any. Whoever did not answer counts to neither side; of words, whoever did not take the survey.
 *
 * @param took 1 by row for who finished the survey; undefined when nobody did
 */
export function compareQuestion(
  { facts, on }: Known,
  question: Question,
  took: Uint8Array | undefined,
  sides: Sides,
): Findings {
  const answers = facts.get(`answers:${question.id}`);
  const latest = Int32Array.from({ length: answers.offsets.length - 1 }, (_, row) =>
    latestAnswer(answers, row, on),
  );
  const { id, label, survey, kind } = question;
  const subject = { id, label, survey };
  if (kind === 'text') return compareWritten(subject, answers, latest, took, sides);
  const numbers = Float64Array.from(latest, (place) => answers.number[place] ?? Number.NaN);
  const isNumbered = numbers.some((value) => !Number.isNaN(value));
  if (!withChoices.includes(kind) || isNumbered)
    return compareNumbered(subject, kind === 'nps', numbers, sides);
  return compareChoices(subject, question.isRanked, answers, latest, sides);
}
