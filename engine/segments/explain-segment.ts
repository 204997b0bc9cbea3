import type { Output, Parsed } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { explainCustomer } from '../../shared/core/segments/explain/explain-customer.ts';
import { nearMisses } from '../../shared/core/segments/explain/near-misses.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { liveCustomer } from '../people/read-profile.ts';
import type { Session } from '../session.ts';
import { definitionOf } from './definition-of.ts';
import { dayAsked } from './day-asked.ts';
import { measureAt } from './look-at.ts';

/** Why a customer is in a segment or not. @throws {AppError} 'segment-unknown', 'customer-missing', 'cancelled' */
export async function explainIn(
  session: Session,
  { segment, customer, on }: Parsed<'segments.explain'>,
  job: Job,
): Promise<Output<'segments.explain'>> {
  const day = dayAsked(session, on);
  const definition = definitionOf(session.workspace().db, segment);
  const { evaluated } = await measureAt(session, definition, day, job);
  const { db } = session.workspace();
  const id = liveCustomer(db, customer);
  const verdict = explainCustomer(db, definition, evaluated, id, day);
  if (verdict === null) throw new AppError('customer-missing', { id: customer });
  return verdict;
}

/** Who is out by one condition alone, the nearest first. @throws {AppError} 'segment-unknown', 'cancelled' */
export async function missNearly(
  session: Session,
  { segment, on, limit }: Parsed<'segments.nearMisses'>,
  job: Job,
): Promise<Output<'segments.nearMisses'>> {
  const day = dayAsked(session, on);
  const definition = definitionOf(session.workspace().db, segment);
  const { evaluated, totals, rowOf } = await measureAt(session, definition, day, job);
  const { db } = session.workspace();
  const { total, people } = nearMisses(db, definition, evaluated, day, limit);
  const ids = Int32Array.from(people, ({ customerId }) => customerId);
  const rows = new Map(readCustomerRows(db, ids, totals, rowOf).map((row) => [row.id, row]));
  return {
    total,
    people: people.flatMap(({ customerId, path, found, missing }) => {
      const customer = rows.get(customerId);
      return customer === undefined ? [] : [{ customer, path: [...path], found, missing }];
    }),
  };
}
