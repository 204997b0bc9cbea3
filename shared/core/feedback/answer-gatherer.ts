import { mostBytesPerUnit, writeUtf8 } from '../columns/utf8.ts';
import { choicesOf } from '../segments/evaluate/choices-of.ts';
import type { FeedbackQuestion } from './columns.ts';

/** Answers in the order in which they were read; each list begins at `optionStart` and `wordStart`, and ends where the next begins. */
export type RawAnswers = Readonly<{
  count: number;
  response: Int32Array;
  question: Int32Array;
  number: Float64Array;
  optionStart: Int32Array;
  options: readonly number[];
  wordStart: Int32Array;
  words: Uint8Array;
  /** The questions with everything that was chosen. */
  questions: readonly FeedbackQuestion[];
}>;

/** Takes answers one by one. */
export interface AnswerGatherer {
  /**
   * @param response row
   * @param question index
   * @param said     the text of the answer
   * @param choices  a JSON list
   */
  readonly add: (
    response: number,
    question: number,
    number: number,
    said: string | null,
    choices: string | null,
  ) => void;
  readonly gathered: () => RawAnswers;
}

const choosing: readonly string[] = ['choice', 'multi-choice', 'likert', 'matrix'];
// of lists that come again; most do
const keptLists = 5_000;

/** What is chosen in one question: gives every text its place, a new one after all others. */
function optionsOf({ options: known }: FeedbackQuestion) {
  const options = [...known];
  const places = new Map<string, number>();
  options.forEach((text, at) => places.set(text, places.get(text) ?? at));
  const lists = new Map<string, readonly number[]>();
  const placeOf = (text: string) => {
    const place = places.get(text) ?? options.push(text) - 1;
    places.set(text, place);
    return place;
  };
  return {
    options,
    placeOf,
    placesOf(json: string): readonly number[] {
      const before = lists.get(json);
      if (before !== undefined) return before;
      // what was ticked twice was ticked
      const found = [...new Set(choicesOf(json).map(placeOf))];
      if (lists.size >= keptLists) lists.clear();
      lists.set(json, found);
      return found;
    },
  };
}

/**
 * Gathers answers. The text of a question that gives choices is a choice, that of another is words: a comment, or what stands where a number
 * was asked for and none could be read.
 *
 * @param most how many answers there may be
 */
export function gatherAnswers(questions: readonly FeedbackQuestion[], most: number): AnswerGatherer {
  const ofQuestion = questions.map((question) => ({
    isChosen: choosing.includes(question.kind) || question.options.length > 0,
    ...optionsOf(question),
  }));
  const response = new Int32Array(most);
  const question = new Int32Array(most);
  const number = new Float64Array(most);
  const optionStart = new Int32Array(most + 1);
  const wordStart = new Int32Array(most + 1);
  const options: number[] = [];
  let words = new Uint8Array(1 << 16);
  let count = 0;

  function addWords(text: string): void {
    const from = wordStart[count] ?? 0;
    const room = from + text.length * mostBytesPerUnit;
    if (room > words.length) {
      const more = new Uint8Array(Math.max(room, words.length * 2));
      more.set(words.subarray(0, from));
      words = more;
    }
    wordStart[count + 1] = writeUtf8(text, words, from);
  }

  return {
    add(ofResponse, at, value, said, choices) {
      const asked = ofQuestion[at];
      if (asked === undefined) throw new RangeError(`there is no question ${at}`);
      response[count] = ofResponse;
      question[count] = at;
      number[count] = value;
      wordStart[count + 1] = wordStart[count] ?? 0;
      if (choices !== null) for (const place of asked.placesOf(choices)) options.push(place);
      if (said !== null && said !== '') {
        if (asked.isChosen) options.push(asked.placeOf(said));
        else addWords(said);
      }
      optionStart[count + 1] = options.length;
      count += 1;
    },
    gathered: () => ({
      ...{ count, response, question, number, optionStart, options, wordStart, words },
      questions: questions.map((one, at) => ({ ...one, options: ofQuestion[at]?.options ?? [] })),
    }),
  };
}
