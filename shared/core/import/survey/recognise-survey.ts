import type { ImportKind, Mapping } from '../../model/import.ts';
import type { Recognition } from '../recognise/recognise.ts';
import { surveyColumns } from './survey-columns.ts';
import type { SurveyLayout } from './survey-layout.ts';

/** What a file was recognised as, and how its columns make questions where it is a survey. */
export type SurveyRecognition = Recognition &
  Readonly<{
    columns: readonly (Recognition['columns'][number] &
      Pick<Mapping['columns'][number], 'question' | 'item' | 'code'>)[];
    questions?: Mapping['questions'];
  }>;

/** Rows that are looked at: more than elsewhere, since options are told by how often they come back. */
const looked = 5_000;

/** The kind of file, where its header alone shows that it is a survey. */
export function surveyKind(layout: SurveyLayout): ImportKind | undefined {
  return layout.isSure ? 'survey' : undefined;
}

/** The same recognition with the questions of a survey; files of other kinds as they were. */
export function recogniseSurvey(
  recognition: Recognition,
  layout: SurveyLayout,
  rows: readonly (readonly string[])[],
): SurveyRecognition {
  if (recognition.kind !== 'survey') return recognition;
  const names = recognition.columns.map(({ name }) => name);
  const found = surveyColumns(layout, names, recognition.columns, rows.slice(0, looked));
  const columns = recognition.columns.map((column, at) => ({ ...column, ...found.columns[at] }));
  const system = recognition.system === 'generic' ? (layout.system ?? 'generic') : recognition.system;
  const kindConfidence = layout.isSure
    ? Math.min(recognition.kindConfidence, 0.97)
    : recognition.kindConfidence;
  return { ...recognition, kindConfidence, system, columns, questions: [...found.questions] };
}
