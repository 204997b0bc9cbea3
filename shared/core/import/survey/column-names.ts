import { isOpenWord, isOptionRow } from './option-row.ts';

const clean = (cell: string | undefined) => (cell ?? '').replace(/^\ufeff/u, '').trim();

/** Question and option of each column, where a question is written once and its options below. */
export function questionsAndOptions(
  header: readonly (readonly string[])[],
  width: number,
): (readonly [string, string])[] {
  const [first = [], second = []] = header;
  let question = '';
  return Array.from({ length: width }, (_, at) => {
    const own = clean(first[at]);
    if (own !== '') question = own;
    const option = clean(second[at]);
    const isPart = own !== '' || option !== '';
    return [isPart ? question : '', isOpenWord(option) ? '' : option] as const;
  });
}

/**
 * The names of a file's columns from its header lines: the first, the second of three (Qualtrics has the question under its
 * short name), or question and option of two: 'Which drinks? [Tea]'.
 */
export function columnNames(header: readonly (readonly string[])[], width: number): string[] {
  if (header.length === 2 && isOptionRow(header))
    return questionsAndOptions(header, width).map(([question, option]) =>
      option === '' || question === '' ? question + option : `${question} [${option}]`,
    );
  const line = header.length >= 3 ? header[1] : header[0];
  return Array.from({ length: width }, (_, at) => clean(line?.[at]));
}
