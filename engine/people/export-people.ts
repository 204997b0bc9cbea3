import { byteOrderMark, csvHeader, csvLines } from '../../shared/core/export/csv.ts';
import type { ExportCell, ExportKind } from '../../shared/core/export/table.ts';
import type { CustomerRow, People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { judgeForAnalysis } from '../consent/judge.ts';
import { releaseFile, type Released } from '../consent/release.ts';
import type { Session } from '../session.ts';
import { startWords } from '../words.ts';
import { readCustomerRows } from './customer-rows.ts';
import { listPeople } from './people-lists.ts';

type Column = Readonly<{
  /** Of the message `export.people.<name>`. */
  name: string;
  kind: ExportKind;
  cell: (row: CustomerRow, currency: string | null) => ExportCell;
}>;

const columns: readonly Column[] = [
  { name: 'id', kind: 'number', cell: ({ id }) => id },
  { name: 'externalIds', kind: 'text', cell: ({ externalIds }) => externalIds.join('; ') || null },
  { name: 'name', kind: 'text', cell: ({ name }) => name },
  { name: 'email', kind: 'text', cell: ({ email }) => email },
  { name: 'phone', kind: 'text', cell: ({ phone }) => phone },
  { name: 'company', kind: 'text', cell: ({ company }) => company },
  { name: 'city', kind: 'text', cell: ({ city }) => city },
  { name: 'country', kind: 'text', cell: ({ country }) => country },
  { name: 'orders', kind: 'number', cell: ({ orders }) => orders },
  { name: 'spent', kind: 'money', cell: ({ spentMinor }) => spentMinor },
  { name: 'currency', kind: 'text', cell: (_, currency) => currency },
  { name: 'firstOrderOn', kind: 'day', cell: ({ firstOrderOn }) => firstOrderOn },
  { name: 'lastOrderOn', kind: 'day', cell: ({ lastOrderOn }) => lastOrderOn },
  { name: 'firstSeenOn', kind: 'day', cell: ({ firstSeenOn }) => firstSeenOn },
];
const rowsAtOnce = 1000;

export type PeopleExport = Readonly<{ people: People; path: string; language: Language; by: string }>;

/**
 * Writes a set of people as CSV, by name, in the words of a language: a table of one's own, so without those whose processing is
 * restricted.
 * @returns how many people were written: all of one state of the data, for a change meanwhile begins the file again
 * @throws {AppError} 'cancelled' (nothing is left), 'people-unknown', 'workspace-read-only', or why the file cannot be written
 */
export async function exportPeople(
  session: Session,
  { people, path, language, by }: PeopleExport,
  job: Job,
): Promise<Released> {
  const t = startWords(language);
  const list = () =>
    listPeople(session, { people, search: '', sort: { by: 'name', direction: 'ascending' } }, job);
  await list(); // an unknown set of people is refused before a file is made
  const workspace = session.workspace();
  const release = { use: { use: 'analysis' }, what: 'people.export', by, path, now: session.now } as const;
  return releaseFile(workspace, release, async ({ append, restart }) => {
    for (;;) {
      const version = session.workspace().dataVersion();
      const { ids, totals, rowOf } = await list();
      const judged = judgeForAnalysis(session, ids);
      const { currency } = await session.columns();
      const isSame = () => session.workspace().dataVersion() === version;
      const head = { columns: columns.map(({ name, kind }) => ({ name: t(`export.people.${name}`), kind })) };
      await restart();
      await append(byteOrderMark + csvHeader(head));
      let written = 0;
      for (let at = 0; at < judged.passed.length && isSame(); at += rowsAtOnce) {
        job.throwIfCancelled();
        const some = judged.passed.slice(at, at + rowsAtOnce);
        const rows = readCustomerRows(session.workspace().db, some, totals, rowOf);
        const cells = rows.map((row) => columns.map(({ cell }) => cell(row, currency)));
        await append([...csvLines({ ...head, currency, rows: cells })].join(''));
        written += rows.length;
        job.progress({ phase: 'writing', done: written, total: judged.passed.length, unit: 'customers' });
      }
      job.throwIfCancelled();
      if (isSame()) return { written, leftOut: countExcluded(judged) };
    }
  });
}
