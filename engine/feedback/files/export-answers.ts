import { countExcluded } from '../../../shared/core/consent/gate/judged.ts';
import type { ExportCell, ExportKind } from '../../../shared/core/export/table.ts';
import type { AnswerFilter } from '../../../shared/core/model/answer-filter.ts';
import type { answerOrders, AnswerRow } from '../../../shared/core/model/feedback.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import type { Language } from '../../../shared/core/model/languages.ts';
import { judgeForAnalysis } from '../../consent/judge.ts';
import { releaseFile, type Released } from '../../consent/release.ts';
import { resolvePeople } from '../../people/resolve-people.ts';
import type { Session } from '../../session.ts';
import { startWords, type Words } from '../../words.ts';
import { listAnswers, presentReading, tellAnswers } from '../answers.ts';
import { writeRows } from './write-rows.ts';

type Column = Readonly<{
  name: string;
  kind: ExportKind;
  cell: (row: AnswerRow, say: Words, of: Language) => ExportCell;
}>;

const columns: readonly Column[] = [
  { name: 'day', kind: 'day', cell: ({ day }) => day },
  { name: 'survey', kind: 'text', cell: ({ surveyName }) => surveyName },
  { name: 'question', kind: 'text', cell: ({ questionLabel }) => questionLabel },
  { name: 'customer', kind: 'number', cell: ({ who }) => who?.id ?? null },
  { name: 'name', kind: 'text', cell: ({ who }) => who?.name ?? null },
  { name: 'score', kind: 'number', cell: ({ score }) => score?.value ?? null },
  { name: 'answer', kind: 'text', cell: ({ text }) => text },
  {
    name: 'sentiment',
    kind: 'text',
    cell: ({ sentiment }, say) => say(`feedback.sentiment.${sentiment.label}`),
  },
  {
    name: 'confidence',
    kind: 'number',
    cell: ({ sentiment }) => Math.round(sentiment.confidence * 100) / 100,
  },
  {
    name: 'themes',
    kind: 'text',
    cell: ({ themes }, _, of) =>
      themes.map(({ nameEn, nameAr }) => (of === 'ar' ? nameAr : nameEn)).join('; ') || null,
  },
];

export type AnswersFile = Readonly<{
  filter: AnswerFilter;
  order: (typeof answerOrders)[number];
  path: string;
  language: Language;
  by: string;
}>;

/**
 * Writes answers as CSV, in the words of a language: a table of one's own, so without what those wrote whose processing is restricted.
 * @returns how many answers it holds, of one state of the data
 * @throws {AppError} 'cancelled', 'people-unknown', 'workspace-read-only', or why the file cannot be written; then nothing is left
 */
export async function exportAnswers(session: Session, asked: AnswersFile, job: Job): Promise<Released> {
  const { language, path, by } = asked;
  const say = startWords(language);
  await presentReading(session, job); // what cannot be read is said before a file is made
  const release = { use: { use: 'analysis' }, what: 'feedback.answers', by, path, now: session.now } as const;
  return releaseFile(session.workspace(), release, async (file) => {
    for (;;) {
      const present = await presentReading(session, job);
      const { columns: feedback, reading, customers } = present;
      const all = await listAnswers(session, present, asked, resolvePeople, job);
      const authorOf = (text: number) =>
        customers.customers.id[
          feedback.responses.customer[feedback.answers.response[reading.answer[text] ?? 0] ?? 0] ?? -1
        ];
      const authors = new Set(Array.from(all, authorOf).filter((id) => id !== undefined));
      const judged = judgeForAnalysis(session, Int32Array.from(authors).sort());
      const passed = new Set(judged.passed);
      const texts = all.filter((text) => {
        const author = authorOf(text);
        return author === undefined || passed.has(author);
      });
      const isWhole = await writeRows(
        file,
        {
          columns: columns.map(({ name, kind }) => ({ name: say(`export.answers.${name}`), kind })),
          currency: null,
          count: texts.length,
          rows: (from, end) =>
            Promise.resolve(
              tellAnswers(session, present, texts.slice(from, end)).map((row) =>
                columns.map(({ cell }) => cell(row, say, language)),
              ),
            ),
          isSame: () => session.workspace().dataVersion() === feedback.dataVersion,
        },
        job,
      );
      if (isWhole) return { written: texts.length, leftOut: countExcluded(judged) };
    }
  });
}
