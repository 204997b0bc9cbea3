import { Buffer } from 'node:buffer';
import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { findKept, forgetReport, keepReport, readKept } from '../../shared/core/report/kept-reports.ts';
import { releaseFile } from '../consent/release.ts';
import { makeReport } from '../report/make-report.ts';
import { refuseEmpty, rowsOf, savePrinted, writeReport } from '../report/write-report.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `report.${string}` | `chart.${string}`>;

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The bytes of a picture that is one. @throws {AppError} 'bad-request' */
function pictureBytes(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (!bytes.subarray(0, pngStart.length).equals(pngStart))
    throw new AppError('bad-request', { method: 'chart.export', why: 'no PNG' });
  return bytes;
}

/** Reports, and charts as pictures. */
export function reportHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    async 'report.compose'(request, job) {
      const report = await makeReport(session, request, job);
      const { title, sections, leftOut } = report.document;
      return {
        title,
        html: report.html({ hasFonts: false }),
        blocks: sections.map(({ block }) => block),
        leftOut: [...leftOut],
      };
    },
    'report.write': async ({ file, ...what }, job) => ({
      written: await writeReport(session, { ...what, path: session.grants.path(file) }, job),
    }),
    async 'report.pages'(request, job) {
      const report = await makeReport(session, request, job);
      refuseEmpty(report);
      return { html: report.html({ hasFonts: true }), rows: rowsOf(report.document) };
    },
    async 'report.savePdf'({ file, ...printed }) {
      await savePrinted(session, { ...printed, path: session.grants.path(file) });
      return { written: printed.rows };
    },

    'report.kept': () => readKept(session.workspace().db),
    async 'report.keep'(edit) {
      const workspace = session.workspace();
      const now = session.now();
      const step = { name: 'keep-report', params: { report: edit.name } } as const;
      const id = await workspace.change(step, (db) => keepReport(db, edit, now));
      return findKept(workspace.db, id);
    },
    async 'report.forget'({ id }) {
      const workspace = session.workspace();
      const { name } = findKept(workspace.db, id);
      const step = { name: 'forget-report', params: { report: name } } as const;
      await workspace.change(step, (db) => void forgetReport(db, id));
      return null;
    },

    async 'chart.export'({ picture, file, by }) {
      const content = picture.type === 'svg' ? picture.text : pictureBytes(picture.base64);
      const path = session.grants.path(file);
      const release = {
        use: { use: 'analysis' },
        what: `chart ${picture.type}`,
        by,
        path,
        now: session.now,
      } as const;
      await releaseFile(session.workspace(), release, async ({ append }) => {
        await append(content);
        return { written: 1, leftOut: [] };
      });
      return null;
    },
  };
}
