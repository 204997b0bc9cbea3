import { csvCell } from '../../shared/core/export/csv.ts';
import type { AudienceFileType, AudiencePreview, AudienceWritten } from '../../shared/core/model/audience.ts';
import type { CallListChoice } from '../../shared/core/model/offer-campaign.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { isRightToLeft } from '../../shared/core/format/writing.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { releaseFile } from '../consent/release.ts';
import { beginTable } from '../files/table-file.ts';
import type { Session } from '../session.ts';
import { startWords } from '../words.ts';
import { chooseCalls } from './call-people.ts';
import { callColumns, callRows } from './call-rows.ts';

type Asked = Readonly<{ choice: CallListChoice; language: Language }>;

const rowsAtOnce = 500;
const sampled = 5;

/** What `exportCallList` would write. @throws {AppError} as `chooseCalls` */
export async function previewCallList(
  session: Session,
  { choice, language }: Asked,
  job: Job,
): Promise<AudiencePreview> {
  const t = startWords(language);
  const list = await chooseCalls(session, choice, job);
  const columns = callColumns(list, t);
  const { currency } = list.open.columns;
  const { written, members, leftOut, heldOut } = list.chosen;
  const rows = callRows(session.workspace().db, list, written.slice(0, sampled), t);
  return {
    members,
    written: written.length,
    ...{ excluded: [...leftOut], heldOut },
    columns: columns.map(({ name }) => name),
    sample: rows.map((row) =>
      row.map((cell, at) =>
        typeof cell === 'string' ? cell : csvCell(cell, columns[at]?.kind ?? 'text', currency),
      ),
    ),
  };
}

/**
 * Writes who may be called, with what to offer and why. When there is nobody, there is no file, and one that was there stays.
 *
 * @returns how many were written, all of one state of the data, for a change meanwhile begins the file again; and whom it leaves out
 * @throws {AppError} as `chooseCalls`; 'sheet-too-long', 'workspace-read-only', or why the file cannot be written; then nothing is left
 */
export async function exportCallList(
  session: Session,
  {
    choice,
    language,
    type,
    path,
    by,
  }: Asked & Readonly<{ type: AudienceFileType; path: string; by: string }>,
  job: Job,
): Promise<AudienceWritten> {
  const t = startWords(language);
  const first = await chooseCalls(session, choice, job);
  const { purpose, channel, chosen } = first;
  if (chosen.written.length === 0) return { written: 0, excluded: [...chosen.leftOut] };
  const use = { use: 'contact', purpose, channel } as const;
  const release = { use, what: `call-list ${type}`, by, path, now: session.now };
  const released = await releaseFile(session.workspace(), release, async ({ append, restart }) => {
    for (;;) {
      const version = session.workspace().dataVersion();
      const isSame = () => session.workspace().dataVersion() === version;
      const list = await chooseCalls(session, choice, job);
      const { written, leftOut } = list.chosen;
      await restart();
      const table = await beginTable(type, append, {
        name: t('export.callList.sheet'),
        columns: callColumns(list, t),
        currency: list.open.columns.currency,
        isRightToLeft: isRightToLeft(language),
        hasMark: true,
      });
      for (let at = 0; at < written.length && isSame(); at += rowsAtOnce) {
        job.throwIfCancelled();
        const some = written.slice(at, at + rowsAtOnce);
        await table.rows(callRows(session.workspace().db, list, some, t));
        job.progress({ phase: 'writing', done: at + some.length, total: written.length, unit: 'customers' });
      }
      await table.end();
      job.throwIfCancelled();
      if (isSame()) return { written: written.length, leftOut };
    }
  });
  return { written: released.written, excluded: [...released.leftOut] };
}
