import {
  sharedCodes,
  sharedInts,
  sharedReals,
  type Codes,
  type Ints,
  type Reals,
} from '../columns/columns.ts';
import { countingSort } from '../columns/counting-sort.ts';
import type { Paused } from '../db/scan-pages.ts';
import type { RawAnswers } from './answer-gatherer.ts';
import type { FeedbackColumns } from './columns.ts';

function picked(values: Int32Array, order: Int32Array): Ints {
  const kept = sharedInts(order.length);
  for (let at = 0; at < order.length; at += 1) kept[at] = values[order[at] ?? 0] ?? 0;
  return kept;
}

function pickedReals(values: Float64Array, order: Int32Array): Reals {
  const kept = sharedReals(order.length);
  for (let at = 0; at < order.length; at += 1) kept[at] = values[order[at] ?? 0] ?? Number.NaN;
  return kept;
}

/** Where the lists of answers begin when they stand in another order. */
function startsOf(starts: Int32Array, order: Int32Array): Ints {
  const kept = sharedInts(order.length + 1);
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0;
    kept[at + 1] = (kept[at] ?? 0) + (starts[from + 1] ?? 0) - (starts[from] ?? 0);
  }
  return kept;
}

function arrangedOptions({ options, optionStart }: RawAnswers, order: Int32Array): Ints {
  const kept = sharedInts(options.length);
  let to = 0;
  for (const at of order)
    for (let from = optionStart[at] ?? 0; from < (optionStart[at + 1] ?? 0); from += 1) {
      kept[to] = options[from] ?? 0;
      to += 1;
    }
  return kept;
}

function arrangedWords({ words, wordStart }: RawAnswers, order: Int32Array): Codes {
  const kept = sharedCodes(wordStart[order.length] ?? 0);
  let to = 0;
  for (const at of order) {
    const own = words.subarray(wordStart[at], wordStart[at + 1]);
    if (own.length > 0) kept.set(own, to);
    to += own.length;
  }
  return kept;
}

/** Where the answers of each response begin. */
function offsetsOf(response: Int32Array, responses: number): Ints {
  const offsets = sharedInts(responses + 1);
  for (const row of response) offsets[row + 1] = (offsets[row + 1] ?? 0) + 1;
  for (let row = 0; row < responses; row += 1)
    offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  return offsets;
}

/** The order of answers by response, then by question. */
function* orderOf(
  { count, question, questions, response }: RawAnswers,
  responses: number,
): Paused<Int32Array> {
  const all = Int32Array.from({ length: count }, (_, at) => at);
  yield;
  const asked = countingSort(all, (at) => question[at] ?? 0, 0, Math.max(0, questions.length - 1));
  yield;
  const order = countingSort(asked, (at) => response[at] ?? 0, 0, Math.max(0, responses - 1));
  yield;
  return order;
}

/** Answers by response, then by question, in shared memory, and where those of each response begin. */
export function* arrangeAnswers(
  raw: RawAnswers,
  responses: number,
): Paused<Pick<FeedbackColumns, 'answers' | 'words'> & Readonly<{ offsets: Ints }>> {
  const order = yield* orderOf(raw, responses);
  const response = picked(raw.response, order);
  yield;
  const offsets = offsetsOf(response, responses);
  const question = picked(raw.question, order);
  yield;
  const number = pickedReals(raw.number, order);
  yield;
  const optionOffsets = startsOf(raw.optionStart, order);
  const wordOffsets = startsOf(raw.wordStart, order);
  yield;
  const options = arrangedOptions(raw, order);
  yield;
  const words = arrangedWords(raw, order);
  return {
    offsets,
    words,
    answers: { count: raw.count, response, question, number, optionOffsets, options, wordOffsets },
  };
}
