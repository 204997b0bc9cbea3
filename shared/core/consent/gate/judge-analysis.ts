import type { ReadDb } from '../../db/db.ts';
import { sortOut, type Judged } from './judged.ts';
import { readStandingRequests } from './standing-requests.ts';

/** Who may be in a report, chart or table of one's own: everybody but those whose processing is restricted. */
export function judgeAnalysis(db: ReadDb, ids: Int32Array): Judged {
  const { restricted } = readStandingRequests(db);
  return sortOut(ids, (id) => (restricted.has(id) ? 'restricted' : null));
}
