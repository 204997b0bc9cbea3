import { catalog } from '../../../shared/core/analyses/catalog.ts';
import type { RfmGroup } from '../../../shared/core/analyses/rfm/schema.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import { analysesOf } from '../../analysis/run.ts';
import type { Session } from '../../session.ts';

/** The group of RFM that each customer with orders is in, as the method is set at first. */
export async function readRfmGroups(session: Session, job: Job): Promise<ReadonlyMap<number, RfmGroup>> {
  const { scores } = await analysesOf(session).run('rfm', catalog.rfm.params.parse({ detail: true }), job);
  return new Map((scores ?? []).map(({ customerId, group }) => [customerId, group]));
}
