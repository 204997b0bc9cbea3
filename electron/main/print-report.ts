import { BrowserWindow, session } from 'electron';
import { AppError } from '../../shared/core/model/errors.ts';
import type { PrintPage } from '../../shell/print-with-browser.ts';
import { pageOrigin, pageScheme } from './page-protocol.ts';
import { hardenSession } from './security.ts';

/** Nothing of it is kept on the disk, and nothing of the app's page is in it. */
const partition = 'firsthand-print';
const address = `${pageOrigin}/report`;

/** Prints a page in a window that is never shown: no script runs in it, and it may load nothing but the page itself. */
export const printInWindow: PrintPage = async (html, job) => {
  const own = session.fromPartition(partition);
  await hardenSession(own);
  own.protocol.handle(pageScheme.scheme, ({ url }) =>
    url === address
      ? new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
      : new Response('', { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    job.onCancel(() => window.destroy());
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } catch (cause) {
    job.throwIfCancelled();
    const how = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('print-failed', { program: 'Electron', how }, { cause });
  } finally {
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle(pageScheme.scheme);
  }
};
