import { peopleOfResponses } from '../../feedback/scope/known-people.ts';
import { responseOfText } from '../../feedback/scope/text-place.ts';
import { textsInScope } from '../../feedback/scope/texts-in-scope.ts';
import { sentiments } from '../../feedback/reading.ts';
import type { ThemesInput } from './query.ts';
import type { ThemesParams } from './schema.ts';

const ending = /^(.*):(negative|neutral|positive|unsure)$/u;

type Wanted = (text: number) => boolean;

function themeTest({ reading }: ThemesInput, name: string): Wanted | null {
  const exact = reading.themes.findIndex(({ key }) => key === name);
  const [, key, feeling] = (exact < 0 ? ending.exec(name) : null) ?? [];
  const theme = exact < 0 ? reading.themes.findIndex((one) => one.key === key) : exact;
  if (theme < 0) return null;
  const sentiment = feeling === undefined ? -1 : sentiments.findIndex((one) => one === feeling);
  return (text) => {
    const own = reading.theme.subarray(reading.themeOffsets[text], reading.themeOffsets[text + 1]);
    return own.includes(theme) && (sentiment < 0 || reading.sentiment[text] === sentiment);
  };
}

function testOf(input: ThemesInput, selection: string): Wanted | null {
  const { themeOffsets } = input.reading;
  if (selection === 'all') return () => true;
  if (selection === 'none') return (text) => themeOffsets[text] === themeOffsets[text + 1];
  return selection.startsWith('theme:') ? themeTest(input, selection.slice('theme:'.length)) : null;
}

/**
 * The customers behind a part of the result.
 *
 * @param selection `theme:KEY` for those who speak of a theme; `theme:KEY:negative` (neutral, positive, unsure) for those whose answers about it
 *   feel so; `all` for everybody who wrote something; `none` for those with an answer that speaks of no theme
 * @returns customer ids, ascending; null when there is no such part
 */
export function themesMembers(
  input: ThemesInput,
  params: ThemesParams,
  selection: string,
): Int32Array | null {
  const isWanted = testOf(input, selection);
  if (isWanted === null) return null;
  const { feedback, reading } = input;
  const { texts } = textsInScope(feedback, reading, params, input.people);
  const responses = texts.filter(isWanted).map((text) => responseOfText(feedback, reading, text));
  return peopleOfResponses(feedback, responses).map((row) => input.customerId[row] ?? 0);
}
