// Responses by a fixed rule, for benchmarks: many comments, each with a score, themes and now and then a request.
import { sharedCodes, sharedInts, sharedReals } from '../core/columns/columns.ts';
import type { FeedbackColumns } from '../core/feedback/columns.ts';
import type { TextReading } from '../core/feedback/reading.ts';
import { seededRandom } from '../core/stats/seeded-random.ts';

/** A shared list of so many numbers, each by its place. */
export function filled<List extends Int32Array | Float64Array | Uint8Array>(
  list: List,
  of: (at: number) => number,
): List {
  for (let at = 0; at < list.length; at += 1) list[at] = of(at);
  return list;
}

/** So many responses of a rating and a comment each, by a tenth as many customers over two years. */
export function madeFeedback(
  count: number,
): Readonly<{ feedback: FeedbackColumns; reading: TextReading; customers: number }> {
  const random = seededRandom(1);
  const upTo = (most: number) => Math.floor(random() * most);
  const customers = Math.floor(count / 10);
  const [themes, groups] = [25, 200];
  const days = filled(sharedInts(count), () => 19_000 + upTo(730)).sort();
  const answers = count * 2;
  const reading = {
    themeOffsets: filled(sharedInts(count + 1), (at) => at * 2),
    requestOffsets: filled(sharedInts(count + 1), (at) => Math.floor(at / 4)),
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
        id: filled(sharedInts(count), (at) => at + 1),
        survey: sharedInts(count),
        customer: filled(sharedInts(count), () => upTo(customers)),
        day: days,
        isFinished: sharedCodes(count).fill(1),
        offsets: filled(sharedInts(count + 1), (at) => at * 2),
      },
      answers: {
        count: answers,
        response: filled(sharedInts(answers), (at) => at >> 1),
        question: filled(sharedInts(answers), (at) => at & 1),
        number: filled(sharedReals(answers), (at) => ((at & 1) === 0 ? 1 + upTo(5) : Number.NaN)),
        optionOffsets: sharedInts(answers + 1),
        options: sharedInts(0),
        wordOffsets: filled(sharedInts(answers + 1), (at) => Math.floor(at / 2) * 60),
      },
      words: sharedCodes(0),
    },
    reading: {
      ...reading,
      count,
      answer: filled(sharedInts(count), (at) => at * 2 + 1),
      language: sharedCodes(count).fill(1),
      sentiment: filled(sharedCodes(count), () => upTo(4)),
      score: sharedReals(count),
      confidence: filled(sharedReals(count), random),
      flags: sharedCodes(count),
      theme: filled(sharedInts(count * 2), (at) => (at & 1) * 12 + upTo(12)),
      themeRule: sharedInts(count * 2),
      themeTerm: filled(sharedInts(count * 2), () => upTo(500)),
      themes: Array.from({ length: themes }, (_, at) => ({
        ...{ key: `theme ${at}`, nameEn: `Theme ${at}`, nameAr: `موضوع ${at}`, origin: 'taxonomy' as const },
      })),
      rules: [],
      terms: Array.from({ length: 500 }, (_, at) => `term ${at}`),
      requestKind: filled(sharedCodes(requests), () => upTo(2)),
      requestGroup: filled(sharedInts(requests), () => upTo(groups)),
      groups: Array.from({ length: groups }, (_, at) => ({
        ...{ key: `request:${at}`, kind: 'request' as const, title: `thing ${at}`, isWithoutHome: false },
      })),
      method: { by: 'lexicon', checkedOn: null, macroF1: null, lexiconMacroF1: null },
    },
  };
}
