import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { responseOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import { sentiments } from '../../feedback/reading.ts';
import type { SentimentInput } from './query.ts';
import type { SentimentParams } from './schema.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection a feeling, or `all` for everybody who wrote something
 * @returns customer ids, ascending; null when there is no such part
 */
export function sentimentMembers(
  input: SentimentInput,
  params: SentimentParams,
  selection: string,
): Int32Array | null {
  const feeling = sentiments.findIndex((one) => one === selection);
  if (feeling < 0 && selection !== 'all') return null;
  const { feedback, reading } = input;
  const { texts } = textsInScope(feedback, reading, params, input.people);
  const own = texts.filter((text) => feeling < 0 || reading.sentiment[text] === feeling);
  const responses = own.map((text) => responseOfText(feedback, reading, text));
  return peopleOfResponses(feedback, responses).map((row) => input.customerId[row] ?? 0);
}
