import fc from 'fast-check';
import { choices, words } from '../vocabulary.ts';
import { moment } from './random-behaviour.ts';
import type { Row, World } from './world.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
const choice = fc.constantFrom(...choices);

/** What is said to each question of a survey, some of it left out. Survey 1 has questions 1 to 3, survey 2 the fourth. */
const said = fc.record({
  number: orNull(fc.constantFrom(0, 6, 9, 4.5)),
  choice: orNull(choice),
  several: orNull(fc.uniqueArray(choice, { minLength: 1, maxLength: 2 })),
  text: orNull(fc.constantFrom(...words, '')),
});

function answersOf(
  survey: number,
  { number, choice: chosen, several, text }: typeof said extends fc.Arbitrary<infer T> ? T : never,
): Row[] {
  const none = { number: null, text: null, choices: null };
  if (survey === 2) return text === null ? [] : [{ ...none, question_id: 4, text }];
  return [
    ...(number === null ? [] : [{ ...none, question_id: 1, number }]),
    ...(chosen === null ? [] : [{ ...none, question_id: 2, text: chosen }]),
    ...(several === null ? [] : [{ ...none, question_id: 3, choices: JSON.stringify(several) }]),
  ];
}

/** Responses, finished and not, previews, and some of which the day is not known. */
export function responses(customer: fc.Arbitrary<number>): fc.Arbitrary<World['responses']> {
  const response = fc
    .record({
      of: customer,
      survey: fc.constantFrom(1, 1, 2),
      when: orNull(moment),
      isFinished: fc.constantFrom(1, 1, 1, 0),
      isPreview: fc.constantFrom(0, 0, 0, 1),
      said,
    })
    .map(({ of, survey, when, isFinished, isPreview, said: answers }) => ({
      of,
      row: {
        survey_id: survey,
        answered_on: when?.day ?? null,
        answered_at: when?.at ?? null,
        is_finished: isFinished,
        is_preview: isPreview,
      },
      answers: answersOf(survey, answers),
    }));
  return fc.array(response, { maxLength: 24, size: 'max' });
}
