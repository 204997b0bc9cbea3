import type { FeedbackColumns } from '../../feedback/columns.ts';
import { answerValue } from '../../feedback/score/answer-value.ts';
import { scoreBand } from '../../feedback/score/score-band.ts';
import type { Measuring } from './measure.ts';

/** What the responses that are looked at say to one question; everything by place in `responses`. */
export type Answered = Readonly<{
  measuring: Measuring;
  /** Rows of responses, ascending. */
  responses: Int32Array;
  /** Row of the answer; -1 where the question was skipped. */
  answer: Int32Array;
  /** The number that was answered, or the place on the scale; NaN without. */
  value: Float64Array;
  /** What the measure averages; NaN counts for nothing. */
  part: Float64Array;
  /** The option whose share is followed; -1 where no share of an option is. */
  option: number;
}>;

/** The options chosen in an answer, as places in the question's. */
export function chosenIn({ answers }: FeedbackColumns, answer: number): Int32Array {
  return answers.options.subarray(answers.optionOffsets[answer], answers.optionOffsets[answer + 1]);
}

/** The row of each response's answer to a question, -1 without. @param rows of the answers to it, ascending */
function answerOf({ answers }: FeedbackColumns, responses: Int32Array, rows: Int32Array): Int32Array {
  const found = new Int32Array(responses.length).fill(-1);
  let at = 0;
  responses.forEach((response, place) => {
    while (at < rows.length && (answers.response[rows[at] ?? 0] ?? 0) < response) at += 1;
    if (at < rows.length && answers.response[rows[at] ?? 0] === response) found[place] = rows[at] ?? -1;
  });
  return found;
}

/** How often each option was chosen. */
export function optionCounts(
  feedback: FeedbackColumns,
  { question }: Measuring,
  answer: Int32Array,
): Int32Array {
  const counts = new Int32Array(question.options.length);
  for (const row of answer)
    if (row >= 0) for (const option of chosenIn(feedback, row)) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}

function optionWanted(
  feedback: FeedbackColumns,
  measuring: Measuring,
  answer: Int32Array,
  wanted: string | null,
): number {
  if (measuring.measure !== 'share') return -1;
  const named = wanted === null ? -1 : measuring.question.options.indexOf(wanted);
  if (named >= 0) return named;
  const counts = optionCounts(feedback, measuring, answer);
  return counts.reduce((most, count, at) => (most < 0 || count > (counts[most] ?? 0) ? at : most), -1);
}

const netPart = { low: -100, middle: 0, high: 100 } as const;

/** Whether anything was written in an answer. */
function hasWords({ answers }: FeedbackColumns, row: number): boolean {
  return row >= 0 && (answers.wordOffsets[row + 1] ?? 0) > (answers.wordOffsets[row] ?? 0);
}

/** 1 where the option was chosen, of a ranking where it was put first. */
function choicePart(feedback: FeedbackColumns, { isRanked }: Measuring, row: number, option: number): number {
  const chosen = row < 0 ? new Int32Array(0) : chosenIn(feedback, row);
  if (chosen.length === 0) return Number.NaN;
  return Number(isRanked ? chosen[0] === option : chosen.includes(option));
}

/** What a number adds to the measure. */
function numberPart({ measure, scale, threshold, question }: Measuring, value: number): number {
  if (Number.isNaN(value) || measure === 'mean') return value;
  if (measure === 'nps' && scale !== null) return netPart[scoreBand(question.kind, value, scale)];
  return threshold === null ? Number.NaN : Number(value >= threshold);
}

/**
 * Reads what responses say to a question.
 *
 * @param rows of all answers to it, ascending
 * @param wanted the option whose share is followed; the most chosen when null, or when the question has no such option
 */
export function answeredTo(
  feedback: FeedbackColumns,
  measuring: Measuring,
  responses: Int32Array,
  rows: Int32Array,
  wanted: string | null,
): Answered {
  const answer = answerOf(feedback, responses, rows);
  const option = optionWanted(feedback, measuring, answer, wanted);
  const value = Float64Array.from(answer, (row) =>
    row < 0 ? Number.NaN : answerValue(feedback, row, measuring.scale),
  );
  const partOf = (row: number, own: number) => {
    if (measuring.measure === 'written') return Number(hasWords(feedback, row));
    return measuring.measure === 'share'
      ? choicePart(feedback, measuring, row, option)
      : numberPart(measuring, own);
  };
  const part = Float64Array.from(answer, (row, place) => partOf(row, value[place] ?? Number.NaN));
  return { measuring, responses, answer, value, part, option };
}

/** The parts of some places that count. */
export function partsAt({ part }: Answered, places: Iterable<number>): Float64Array {
  const found: number[] = [];
  for (const place of places) {
    const own = part[place] ?? Number.NaN;
    if (!Number.isNaN(own)) found.push(own);
  }
  return Float64Array.from(found);
}

/** All places whose answer counts. */
export function countedPlaces({ part }: Answered): Int32Array {
  return Int32Array.from(part.keys()).filter((place) => !Number.isNaN(part[place] ?? Number.NaN));
}
