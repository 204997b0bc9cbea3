import type { Input, Output } from '../shared/contract/api.ts';
import type { Client } from '../shared/contract/wire.ts';
import type { Job } from '../shared/core/model/progress.ts';
import type { PrintPage } from './print-with-browser.ts';

/** Asks the engine of a window or of the command line. */
type Ask = Readonly<{ client: Client }>;

/**
 * Prints a report: the engine puts it together, a browser lays it out, the engine writes it down and keeps the file.
 * @throws {AppError} 'report-empty', 'browser-missing', 'print-failed', 'cancelled', or why the file cannot be written
 */
export async function printReport(
  { client }: Ask,
  print: PrintPage,
  { request, file, by }: Input<'report.print'>,
  job: Job,
): Promise<Output<'report.print'>> {
  const { html, rows } = await client('report.pages', request, {
    onProgress: job.progress,
    onStart: job.onCancel,
  });
  job.progress({ phase: 'printing', done: 0, total: null, unit: 'steps' });
  // a copy in memory of its own, as what crosses to another thread has to be
  const pdf = new Uint8Array(await print(html, job));
  job.throwIfCancelled();
  return client('report.savePdf', { pdf, rows, file, by });
}
