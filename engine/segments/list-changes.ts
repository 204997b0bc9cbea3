import type { Output, Parsed } from '../../shared/contract/api.ts';
import { listBits } from '../../shared/core/segments/snapshots/id-bits.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Session } from '../session.ts';
import { changeReader, readChangesOf } from './read-changes.ts';

/** Who joined or left between a look and the one before, by id. @throws {AppError} 'snapshot-gone' */
export async function listChanges(
  session: Session,
  { snapshot, what, offset, limit }: Parsed<'segments.changes'>,
): Promise<Output<'segments.changes'>> {
  const columns = await session.columns();
  const { totals, rowOf } = keptOf(columns);
  const { db } = session.workspace();
  const changes = readChangesOf(changeReader(db, columns.customers.id), snapshot);
  const ids = listBits(changes[what]);
  return {
    total: ids.length,
    people: readCustomerRows(db, ids.slice(offset, offset + limit), totals, rowOf),
  };
}
