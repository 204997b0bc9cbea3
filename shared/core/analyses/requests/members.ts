import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { responseOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import type { RequestsInput } from './query.ts';
import type { RequestsParams } from './schema.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection `group:KEY` for those who ask for the same thing; `all` for everybody who wrote something
 * @returns customer ids, ascending; null when there is no such part
 */
export function requestsMembers(
  input: RequestsInput,
  params: RequestsParams,
  selection: string,
): Int32Array | null {
  const { feedback, reading } = input;
  const wanted = selection.startsWith('group:')
    ? reading.groups.findIndex(({ key }) => key === selection.slice('group:'.length))
    : -1;
  if (wanted < 0 && selection !== 'all') return null;
  const { texts } = textsInScope(feedback, reading, params, input.people);
  const isWanted = (text: number) =>
    wanted < 0 ||
    reading.requestGroup
      .subarray(reading.requestOffsets[text], reading.requestOffsets[text + 1])
      .includes(wanted);
  const responses = texts.filter(isWanted).map((text) => responseOfText(feedback, reading, text));
  const { id } = input.columns.customers;
  return peopleOfResponses(feedback, responses).map((row) => id[row] ?? 0);
}
