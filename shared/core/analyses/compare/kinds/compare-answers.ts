import { gather, leave, type Findings } from '../findings.ts';
import { mostQuestions } from '../limits.ts';
import type { Sides } from '../sides.ts';
import { compareShare, countSide, everybody } from '../ways/compare-share.ts';
import { eachUntil } from './each-until.ts';
import { compareQuestion } from './compare-question.ts';
import type { Known } from './known.ts';

/** As many surveys are compared by who took them: those that most people took. */
const mostSurveys = 20;

/** Who finished each survey until the day: 1 by row. */
function tookSurvey({ facts, on }: Known): ReadonlyMap<number, Uint8Array> {
  const responses = facts.get('responses');
  const { offsets, survey } = responses;
  const took = new Map<number, Uint8Array>();
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    eachUntil(responses, row, on, (at) => {
      const id = survey[at] ?? 0;
      const rows = took.get(id) ?? new Uint8Array(offsets.length - 1);
      took.set(id, rows);
      rows[row] = 1;
    });
  }
  return took;
}

function compareSurveys({ inventory }: Known, took: ReadonlyMap<number, Uint8Array>, sides: Sides): Findings {
  const counted = inventory.surveys
    .map(({ id, name }) => {
      const isIn = (row: number) => took.get(id)?.[row] === 1;
      return {
        subject: { of: 'responded', survey: name } as const,
        first: countSide(sides.first, everybody, isIn),
        second: countSide(sides.second, everybody, isIn),
      };
    })
    .filter(({ first, second }) => first.count + second.count > 0)
    .sort((a, b) => b.first.count + b.second.count - (a.first.count + a.second.count));
  return {
    ...gather(
      counted
        .slice(0, mostSurveys)
        .map(({ subject, first, second }) => ({ subject, found: compareShare(subject, first, second) })),
    ),
    leftOut: leave('surveys', counted.length - mostSurveys),
  };
}

/** Who took surveys, and what those who answered said last. */
export function compareAnswers(known: Known, sides: Sides): Findings {
  const { questions, surveys } = known.inventory;
  const took = tookSurvey(known);
  const shown = questions.slice(0, mostQuestions);
  const parts = [
    compareSurveys(known, took, sides),
    ...shown.map((question) => {
      const survey = surveys.find(({ id }) => id === question.survey)?.name ?? '';
      return compareQuestion(known, { ...question, survey }, took.get(question.survey), sides);
    }),
  ];
  const choices = parts.flatMap(({ leftOut }) => leftOut.filter(({ what }) => what === 'choices'));
  return {
    compared: parts.flatMap(({ compared }) => compared),
    unknown: parts.flatMap(({ unknown }) => unknown),
    leftOut: [
      ...(parts[0]?.leftOut ?? []),
      ...leave('questions', questions.length - shown.length),
      ...leave(
        'choices',
        choices.reduce((sum, { count }) => sum + count, 0),
      ),
    ],
  };
}
