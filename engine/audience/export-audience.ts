import { layouts } from '../../shared/core/audience/catalog.ts';
import { audienceColumns } from '../../shared/core/audience/columns.ts';
import { csvCell } from '../../shared/core/export/csv.ts';
import type {
  AudienceChoice,
  AudienceFileType,
  AudiencePreview,
  AudienceWritten,
} from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { isRightToLeft } from '../../shared/core/format/writing.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { releaseFile } from '../consent/release.ts';
import { beginTable } from '../files/table-file.ts';
import type { Session } from '../session.ts';
import { startWords } from '../words.ts';
import { chooseMembers } from './choose-members.ts';
import { factReader } from './facts/fact-reader.ts';
import { checkPurpose } from './purposes.ts';

type Asked = Readonly<{ people: People; choice: AudienceChoice; language: Language }>;

const rowsAtOnce = 1000;
const sampled = 5;

/** Everything of one state of the data that rows are made from. */
async function prepare(session: Session, { people, choice, language }: Asked, job: Job) {
  const t = startWords(language);
  const audience = audienceColumns(choice, (field) => t(`export.audience.${field}`));
  checkPurpose(session.workspace().db, choice.purpose);
  const chosen = await chooseMembers(session, people, choice, job);
  const columns = await session.columns();
  const sources = { session, columns, people: await session.people(), layout: choice.layout, language, job };
  return { audience, chosen, currency: columns.currency, cellsOf: await factReader(audience, sources) };
}

/**
 * What an export would write, and whom it would leave out.
 * @throws {AppError} 'audience-channel', 'audience-fields', 'purpose-unknown', 'people-unknown', 'cancelled'
 */
export async function previewAudience(session: Session, asked: Asked, job: Job): Promise<AudiencePreview> {
  const { audience, chosen, currency, cellsOf } = await prepare(session, asked, job);
  const shown = (id: number) =>
    cellsOf(id).map((cell, at) => {
      const kind = audience[at]?.kind ?? 'text';
      // numbers and amounts as the file has them; text as it is, for nothing runs here
      return typeof cell === 'string' ? cell : csvCell(cell, kind, currency);
    });
  return {
    members: chosen.members,
    written: chosen.written.length,
    ...{ excluded: [...chosen.leftOut], heldOut: chosen.heldOut },
    columns: audience.map(({ name }) => name),
    sample: Array.from(chosen.written.slice(0, sampled), shown),
  };
}

/**
 * Writes those of a set of people who may be contacted, in the layout of another program. When there is nobody, there is no file, and one
 * that was there stays.
 *
 * @returns how many were written, all of one state of the data, for a change meanwhile begins the file again; and whom it leaves out
 * @throws {AppError} as `previewAudience`; 'sheet-too-long', 'workspace-read-only', or why the file cannot be written; then nothing is left
 */
export async function exportAudience(
  session: Session,
  asked: Asked & Readonly<{ type: AudienceFileType; path: string; by: string }>,
  job: Job,
): Promise<AudienceWritten> {
  const { choice, type, path, by, language } = asked;
  const workspace = session.workspace();
  const first = await prepare(session, asked, job);
  if (first.chosen.written.length === 0) return { written: 0, excluded: [...first.chosen.leftOut] };
  const { layout, purpose, channel } = choice;
  const release = {
    use: { use: 'contact', purpose, channel },
    what: `audience ${layout} ${type}`,
    by,
  } as const;
  const file = { ...release, path, now: session.now };
  const released = await releaseFile(workspace, file, async ({ append, restart }) => {
    for (;;) {
      const version = session.workspace().dataVersion();
      const isSame = () => session.workspace().dataVersion() === version;
      const { audience, chosen, currency, cellsOf } = await prepare(session, asked, job);
      await restart();
      const table = await beginTable(type, append, {
        name: layout,
        columns: audience,
        currency,
        isRightToLeft: isRightToLeft(language),
        hasMark: layouts[layout].hasMark,
      });
      for (let at = 0; at < chosen.written.length && isSame(); at += rowsAtOnce) {
        job.throwIfCancelled();
        const some = chosen.written.slice(at, at + rowsAtOnce);
        await table.rows(Array.from(some, cellsOf));
        const done = at + some.length;
        job.progress({ phase: 'writing', done, total: chosen.written.length, unit: 'customers' });
      }
      await table.end();
      job.throwIfCancelled();
      if (isSame()) return { written: chosen.written.length, leftOut: chosen.leftOut };
    }
  });
  return { written: released.written, excluded: [...released.leftOut] };
}
