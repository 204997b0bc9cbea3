import { countExcluded } from '../../../shared/core/consent/gate/judged.ts';
import type { ExportCell, ExportKind } from '../../../shared/core/export/table.ts';
import type { LoopRow, LoopSort } from '../../../shared/core/model/closed-loop.ts';
import type { LoopFilter } from '../../../shared/core/model/loop-filter.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import type { Language } from '../../../shared/core/model/languages.ts';
import { contactJudgeOf } from '../../consent/judge.ts';
import { releaseFile, type Released } from '../../consent/release.ts';
import type { Session } from '../../session.ts';
import { startWords, type Words } from '../../words.ts';
import { readLoop, tellLoop } from '../loop.ts';
import { writeRows } from './write-rows.ts';

type Column = Readonly<{
  name: string;
  kind: ExportKind;
  cell: (row: LoopRow, say: Words, of: Language) => ExportCell;
}>;

const columns: readonly Column[] = [
  { name: 'customer', kind: 'number', cell: ({ customer }) => customer.id },
  { name: 'name', kind: 'text', cell: ({ customer }) => customer.name },
  { name: 'email', kind: 'address', cell: ({ customer }) => customer.email },
  { name: 'phone', kind: 'address', cell: ({ customer }) => customer.phone },
  { name: 'score', kind: 'number', cell: ({ score }) => score },
  { name: 'day', kind: 'day', cell: ({ day }) => day },
  {
    name: 'answer',
    kind: 'text',
    cell: ({ comments }) => comments.map(({ text }) => text).join('\n') || null,
  },
  {
    name: 'themes',
    kind: 'text',
    cell: ({ themes }, _, of) =>
      themes.map(({ nameEn, nameAr }) => (of === 'ar' ? nameAr : nameEn)).join('; ') || null,
  },
  { name: 'spent', kind: 'money', cell: ({ customer }) => customer.spentMinor },
  { name: 'lastOrderOn', kind: 'day', cell: ({ customer }) => customer.lastOrderOn },
  {
    name: 'state',
    kind: 'text',
    cell: ({ followUp }, say) => say(`feedback.followUpState.${followUp?.state ?? 'none'}`),
  },
  { name: 'owner', kind: 'text', cell: ({ followUp }) => followUp?.owner ?? null },
  { name: 'dueOn', kind: 'day', cell: ({ followUp }) => followUp?.dueOn ?? null },
];

export type LoopFile = Readonly<{
  filter: LoopFilter;
  sort: LoopSort;
  path: string;
  language: Language;
  by: string;
}>;

/**
 * Writes those of a loop who may be contacted for its purpose and over its channel, as CSV.
 * @throws {AppError} as `readLoop`; 'workspace-read-only', or why the file cannot be written; then nothing is left
 */
export async function exportLoop(session: Session, asked: LoopFile, job: Job): Promise<Released> {
  const { filter, sort, language, path, by } = asked;
  const say = startWords(language);
  await readLoop(session, filter, sort, job); // what cannot be asked is refused before a file is made
  const { purpose, channel } = filter;
  const use = { use: 'contact', purpose, channel } as const;
  const release = { use, what: 'feedback.loop', by, path, now: session.now };
  return releaseFile(session.workspace(), release, async (file) => {
    for (;;) {
      const version = session.workspace().dataVersion();
      const loop = await readLoop(session, filter, sort, job);
      const judge = await contactJudgeOf(session, purpose);
      const judged = judge(Int32Array.from(loop.people, ({ id }) => id), channel); // prettier-ignore
      const passed = new Set(judged.passed);
      const people = loop.people.filter(({ id }) => passed.has(id));
      const isWhole = await writeRows(
        file,
        {
          columns: columns.map(({ name, kind }) => ({ name: say(`export.loop.${name}`), kind })),
          currency: loop.customers.currency,
          count: people.length,
          rows: async (from, end) =>
            (await tellLoop(session, loop, filter, people.slice(from, end))).map((row) =>
              columns.map(({ cell }) => cell(row, say, language)),
            ),
          isSame: () => session.workspace().dataVersion() === version,
        },
        job,
      );
      if (isWhole) return { written: people.length, leftOut: countExcluded(judged) };
    }
  });
}
