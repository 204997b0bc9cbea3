import { allTexts } from '../../columns/read-text.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import { periodRange } from '../days/day-range.ts';
import type { AnswerFacts } from '../facts/facts.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { choicesOf } from './choices-of.ts';
import { latestAnswer } from './latest-answer.ts';
import { codesOfValues, matchingCodes } from './matching-codes.ts';
import { numberTester } from './number-test.ts';
import { textTester } from './text-test.ts';

type AnswerCondition = Extract<Condition, { kind: 'answer' }>;

/** How many finished responses every customer gave in a period; by row. */
export function responseCounts(
  { survey, period }: Extract<Condition, { kind: 'responses' }>,
  { facts, on }: Asked,
): Float64Array {
  const responses = facts.get('responses');
  const { offsets, day } = responses;
  const { from, to } = periodRange(period, on);
  return new Float64Array(offsets.length - 1).map((_, row) => {
    let count = 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) {
      const own = day[at] ?? 0;
      if (own >= from && own <= to && (survey === null || responses.survey[at] === survey)) count += 1;
    }
    return count;
  });
}

/** Says of an answer by its place whether it passes; -1 stands for a blank one. */
function answerTester(test: AnswerCondition['test'], answers: AnswerFacts): (at: number) => boolean {
  switch (test.as) {
    case 'number': {
      const passes = numberTester(test.test);
      return (at) => passes(answers.number[at] ?? Number.NaN);
    }
    case 'choice': {
      // several choices are a list, a single one is a text
      const isOne = textTester({ op: 'is', values: test.values });
      const lists = Uint8Array.from(allTexts(answers.choices.distinct), (json) =>
        choicesOf(json).some(isOne) ? 1 : 0,
      );
      const texts = codesOfValues(answers.text.distinct, test.values);
      return (at) =>
        lists[answers.choices.codes[at] ?? -1] === 1 || texts[answers.text.codes[at] ?? -1] === 1;
    }
    case 'text': {
      const passes = textTester(test.test);
      const matching = matchingCodes(answers.text.distinct, passes);
      const ofBlank = passes(null);
      return (at) => {
        const code = answers.text.codes[at] ?? -1;
        return code < 0 ? ofBlank : matching[code] === 1;
      };
    }
  }
}

/** Who answered something to a question, last or ever, until the day. Who has not answered has a blank answer. */
export function answered({ question, which, test }: AnswerCondition, { facts, on }: Asked): Bits {
  const answers = facts.get(`answers:${question}`);
  const { offsets, day } = answers;
  const passes = answerTester(test, answers);
  const ofNone = passes(-1);
  return bitsWhere(offsets.length - 1, (row) => {
    const latest = latestAnswer(answers, row, on);
    if (latest < 0) return ofNone;
    if (which === 'latest') return passes(latest);
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end && (day[at] ?? 0) <= on; at += 1) if (passes(at)) return true;
    return false;
  });
}
