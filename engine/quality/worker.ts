// The program of an audit worker: one audit of one copy of a workspace, then it ends.
import { parentPort } from 'node:worker_threads';
import { toErrorData } from '../../shared/contract/error-data.ts';
import { buildPeople } from '../../shared/core/columns/build-people.ts';
import { runAudit, type Audit } from '../../shared/core/quality/run-audit.ts';
import { openDb } from '../open.ts';
import type { AuditMessage, AuditOrder } from './messages.ts';

if (parentPort === null) throw new Error('the audit worker must run as a worker thread');
const port = parentPort;
const post = (message: AuditMessage) => port.postMessage(message);

async function audit({ image, today, rules }: AuditOrder): Promise<Audit> {
  const db = await openDb(image);
  try {
    const onProgress = (done: number, total: number) => post({ say: 'progress', done, total });
    return runAudit(db, buildPeople(db, 0), { today, rules, onProgress });
  } finally {
    db.close();
  }
}

port.once('message', (order: AuditOrder) => {
  audit(order).then(
    (done) => post({ say: 'done', audit: done }),
    (error: unknown) => post({ say: 'failed', error: toErrorData(error) }),
  );
});
