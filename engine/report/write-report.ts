import { reportLines, reportSheets } from '../../shared/core/report/sheets.ts';
import type { ReportDocument } from '../../shared/core/report/document.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { ReportRequest } from '../../shared/core/model/report.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { releaseFile } from '../consent/release.ts';
import { beginTable } from '../files/table-file.ts';
import { writeWorkbook } from '../files/xlsx/write-workbook.ts';
import type { FileWriting } from '../files/write-file.ts';
import type { Session } from '../session.ts';
import { makeReport, type MadeReport } from './make-report.ts';

type What = Readonly<{ request: ReportRequest; type: 'html' | 'xlsx' | 'csv'; path: string; by: string }>;

/** How many rows the tables of a report have. */
export function rowsOf({ sections }: ReportDocument): number {
  return sections.reduce(
    (sum, { tables }) => sum + tables.reduce((own, { rows }) => own + rows.length, 0),
    0,
  );
}

/** @throws {AppError} 'report-empty' where no block has anything to tell: an empty file would look like an answer */
export function refuseEmpty({ document }: MadeReport): void {
  if (document.sections.length === 0) throw new AppError('report-empty');
}

async function writeAs(type: What['type'], report: MadeReport, append: FileWriting['append']): Promise<void> {
  const { document, t, stamp, made } = report;
  const isRightToLeft = document.language === 'ar';
  if (type === 'html') await append(report.html({ hasFonts: true }));
  else if (type === 'xlsx') {
    const sheets = reportSheets(document, { t, stamp, made });
    await writeWorkbook(
      append,
      sheets.map((sheet) => ({ ...sheet, currency: document.currency, isRightToLeft })),
    );
  } else {
    const { rows, ...lines } = reportLines(document, t);
    const file = await beginTable('csv', append, { ...lines, currency: null, isRightToLeft, hasMark: true });
    await file.rows(rows);
    await file.end();
  }
}

/**
 * Writes a report to a file that needs no other, and writes down that it left the app.
 * @returns how many rows its tables have
 * @throws {AppError} 'cancelled' (nothing is left), 'report-empty', 'workspace-read-only', or why the file cannot be written
 */
export async function writeReport(
  session: Session,
  { request, type, path, by }: What,
  job: Job,
): Promise<number> {
  const report = await makeReport(session, request, job);
  refuseEmpty(report);
  const what = `report ${request.template} ${type}`;
  const release = { use: { use: 'analysis' }, what, by, path, now: session.now } as const;
  const written = rowsOf(report.document);
  await releaseFile(session.workspace(), release, async ({ append }) => {
    await writeAs(type, report, append);
    return { written, leftOut: [] };
  });
  return written;
}

/** Keeps what a browser printed of a report, and writes down that it left the app. @throws {AppError} as `writeReport` */
export async function savePrinted(
  session: Session,
  { pdf, rows, path, by }: Readonly<{ pdf: Uint8Array; rows: number; path: string; by: string }>,
): Promise<void> {
  const release = { use: { use: 'analysis' }, what: 'report pdf', by, path, now: session.now } as const;
  await releaseFile(session.workspace(), release, async ({ append }) => {
    await append(pdf);
    return { written: rows, leftOut: [] };
  });
}
