import type { Mapping } from '../model/import.ts';
import type { CellReader } from './cell-reader.ts';
import type { Rejection, ResponseDraft } from './drafts.ts';
import { foldLetters } from './month-names.ts';
import { readBoolean } from './parse-boolean.ts';
import { toNumber } from './parse-number.ts';
import { makeWhoReader } from './read-who.ts';

type Answer = ResponseDraft['answers'][number];

/** What stands beside a question kind: the largest score it allows. */
const scales: Readonly<Record<string, number>> = { 'survey.nps': 10 };
const numeric = new Set(['survey.nps', 'survey.csat', 'survey.ces', 'survey.rating', 'survey.number']);

/** True for meanings that make a column a question. */
export function isQuestion(meaning: string): boolean {
  return numeric.has(meaning) || /^survey\.(?:likert|choices?|text)$/u.test(meaning);
}

/** The parts of a cell that holds several choices, by the mark that the cell uses. */
export function splitChoices(cell: string): string[] {
  const quoted = [...cell.matchAll(/"((?:[^"]|"")*)"/gu)].map((match) =>
    (match[1] ?? '').replaceAll('""', '"'),
  );
  if (quoted.length > 0) return quoted.filter((part) => part !== '');
  // Typeform begins every choice with its mark; elsewhere a stroke belongs to the text
  const isTypeform = /^\s*\/ /u.test(cell);
  const mark = isTypeform ? ' / ' : [' ::: ', '|', ';', ','].find((candidate) => cell.includes(candidate));
  const parts = mark === undefined ? [cell] : ` ${cell.trim()}`.split(mark);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Rows of survey answers and reviews. A blank score is no answer; one outside its scale is kept as text. */
export function makeResponseNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => ResponseDraft | Rejection {
  const whoReader = makeWhoReader(reader, mapping.country);
  const [key, at, finished, preview] = ['key', 'at', 'finished', 'preview'].map((field) =>
    reader.column(`survey.${field}`),
  ) as [number, number, number, number];
  const questions = reader.columns(isQuestion);
  const meanings = mapping.columns.map((column) => column.meaning);

  const number = (column: number, text: string): Answer => {
    const found = reader.decimal(column);
    const value = found ? toNumber(found) : null;
    const most = scales[meanings[column] ?? ''] ?? Infinity;
    if (value === null || (most !== Infinity && (value < 0 || value > most))) {
      reader.keep(column, value === null ? 'number-unreadable' : 'score-out-of-range');
      return { question: column, number: null, text, choices: null };
    }
    return { question: column, number: value, text: null, choices: null };
  };
  const answer = (column: number): Answer | null => {
    const text = reader.text(column);
    if (text === '') return null;
    const meaning = meanings[column] ?? '';
    if (numeric.has(meaning)) return number(column, text);
    const choices = meaning === 'survey.choices' ? splitChoices(text) : null;
    return { question: column, number: null, text: choices ? null : text, choices };
  };

  return (row) => {
    const when = reader.when(at);
    if (when === null) reader.keep(at, 'date-unreadable');
    const ended = reader.boolean(finished);
    if (ended === null) reader.keep(finished, 'boolean-unreadable');
    const mode = foldLetters(reader.text(preview));
    const responseKey = reader.id(key);
    const answers = questions.map(answer).filter((found) => found !== null);
    return {
      kind: 'survey',
      row,
      responseKey: responseKey === '' ? null : responseKey,
      who: whoReader.read(),
      when: when ?? null,
      isFinished: ended ?? true,
      isPreview: mode.includes('preview') || readBoolean(mode) === true,
      answers,
      custom: reader.kept(),
    };
  };
}
