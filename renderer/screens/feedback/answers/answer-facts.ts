import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import type { Answer } from './answer.ts';

/** When and to what an answer was given, and the score beside it. */
export function answerFacts({ t, format }: Words, answer: Answer): readonly string[] {
  const { score, day } = answer;
  return [
    ...(day === null ? [] : [format.day(day)]),
    isolate(answer.questionLabel),
    isolate(answer.surveyName),
    ...(score === null
      ? []
      : [
          t('feedback.answers.score', {
            label: isolate(score.label),
            value: format.number(score.value, 1),
            most: format.number(score.most, 1),
          }),
        ]),
  ];
}
