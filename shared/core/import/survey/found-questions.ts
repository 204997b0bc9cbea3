import type { Mapping } from '../../model/import.ts';
import { questionsOf } from '../../model/question-list.ts';
import type { FoundQuestion } from '../../model/survey.ts';
import { answerText, makeAnswerCounter } from './answer-counts.ts';
import { choiceReader } from './answer-reader.ts';
import { isBlankMark } from './group-meaning.ts';
import { namedOptions } from './named-options.ts';
import { optionCounts, scalesOf } from './question-scales.ts';

const optionsShown = 50;

/** The questions of a survey with what was answered in the rows looked at, for people to check before anything is written. */
export function foundQuestions(mapping: Mapping, rows: readonly (readonly string[])[]): FoundQuestion[] {
  if (mapping.kind !== 'survey') return [];
  const counter = makeAnswerCounter(mapping);
  rows.forEach(counter.add);
  const answers = counter.finish();
  const questions = questionsOf(mapping);
  const known = namedOptions(mapping);
  const scales = scalesOf(questions, answers, known);
  const textAt = (row: readonly string[], at: number) => answerText(row[at] ?? '');
  return questions.map((question): FoundQuestion => {
    const { key, label, groupLabel, kind, columns } = question;
    const read = kind === 'multi-choice' ? choiceReader(question, answers, known.get(key)) : null;
    const isAnswered = (cells: readonly string[]) =>
      read ? read(cells) !== null : cells.some((text) => text !== '' && !isBlankMark(text));
    const options = [...optionCounts(question, answers, known.get(key))].sort((a, b) => b[1] - a[1]);
    return {
      key,
      label,
      group: groupLabel,
      kind,
      columns: [...columns],
      answered: rows.filter((row) => isAnswered(columns.map((at) => textAt(row, at)))).length,
      scale: scales.get(key) ?? null,
      options: options.slice(0, optionsShown).map(([text, count]) => ({ text, count })),
    };
  });
}
