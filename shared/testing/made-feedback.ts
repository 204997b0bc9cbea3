// Responses by a fixed rule, for benchmarks: many comments, each with a score, themes and now and then a request.
import { sharedCodes, sharedInts, sharedReals } from '../core/columns/columns.ts';
import type { FeedbackColumns } from '../core/feedback/columns.ts';
import type { TextReading } from '../core/feedback/reading.ts';
import { seededRandom } from '../core/stats/seeded-random.ts';

/** So many responses of a rating and a comment each, by a tenth as many customers over two years. */
export function madeFeedback(
  count: number,
): Readonly<{ feedback: FeedbackColumns; reading: TextReading; customers: number }> {
  const random = seededRandom(1);
  const upTo = (most: number) => Math.floor(random() * most);
  const customers = Math.floor(count / 10);
  const [themes, groups] = [25, 200];
  const days = sharedInts(count)
    .map(() => 19_000 + upTo(730))
    .sort();
  const answers = count * 2;
  const reading = {
    themeOffsets: sharedInts(count + 1).map((_, at) => at * 2),
    requestOffsets: sharedInts(count + 1).map((_, at) => Math.floor(at / 4)),
  };
  const requests = reading.requestOffsets[count] ?? 0;
  return {
    customers,
    feedback: {
      dataVersion: 1,
      surveys: [{ id: 1, name: 'Reviews', kind: 'reviews' }],
      questions: [
        {
          ...{ id: 1, survey: 0, key: 'score', label: 'Score', kind: 'rating', group: null, options: [] },
          scale: { least: 1, most: 5 },
        },
        {
          ...{ id: 2, survey: 0, key: 'why', label: 'Why', kind: 'text', group: null, options: [] },
          scale: null,
        },
      ],
      responses: {
        count,
        id: sharedInts(count).map((_, at) => at + 1),
        survey: sharedInts(count),
        customer: sharedInts(count).map(() => upTo(customers)),
        day: days,
        isFinished: sharedCodes(count).fill(1),
        offsets: sharedInts(count + 1).map((_, at) => at * 2),
      },
      answers: {
        count: answers,
        response: sharedInts(answers).map((_, at) => at >> 1),
        question: sharedInts(answers).map((_, at) => at & 1),
        number: sharedReals(answers).map((_, at) => ((at & 1) === 0 ? 1 + upTo(5) : Number.NaN)),
        optionOffsets: sharedInts(answers + 1),
        options: sharedInts(0),
        wordOffsets: sharedInts(answers + 1).map((_, at) => Math.floor(at / 2) * 60),
      },
      words: sharedCodes(0),
    },
    reading: {
      ...reading,
      count,
      answer: sharedInts(count).map((_, at) => at * 2 + 1),
      language: sharedCodes(count).fill(1),
      sentiment: sharedCodes(count).map(() => upTo(4)),
      score: sharedReals(count),
      confidence: sharedReals(count).map(random),
      flags: sharedCodes(count),
      theme: sharedInts(count * 2).map((_, at) => (at & 1) * 12 + upTo(12)),
      themeRule: sharedInts(count * 2),
      themeTerm: sharedInts(count * 2).map(() => upTo(500)),
      themes: Array.from({ length: themes }, (_, at) => ({
        ...{ key: `theme ${at}`, nameEn: `Theme ${at}`, nameAr: `موضوع ${at}`, origin: 'taxonomy' as const },
      })),
      rules: [],
      terms: Array.from({ length: 500 }, (_, at) => `term ${at}`),
      requestKind: sharedCodes(requests).map(() => upTo(2)),
      requestGroup: sharedInts(requests).map(() => upTo(groups)),
      groups: Array.from({ length: groups }, (_, at) => ({
        ...{ key: `request:${at}`, kind: 'request' as const, title: `thing ${at}`, isWithoutHome: false },
      })),
      method: { by: 'lexicon', checkedOn: null, macroF1: null, lexiconMacroF1: null },
    },
  };
}
