import type { WriteDb } from '../db/db.ts';
import { forgetMembers } from './snapshots/forget-members.ts';
import { forgetListed } from './store/forget-listed.ts';

/**
 * Takes customers out of everything that segments keep of them. Whoever removes customers calls it: their numbers may be given to others,
 * who were never members.
 */
export function forgetCustomers(db: WriteDb, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  forgetMembers(db, gone);
  forgetListed(db, gone);
}
