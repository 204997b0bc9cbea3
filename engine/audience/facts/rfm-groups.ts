import { catalog } from '../../../shared/core/analyses/catalog.ts';
import type { RfmGroup } from '../../../shared/core/analyses/rfm/schema.ts';
import { readRfmSettings } from '../../../shared/core/analyses/rfm/settings.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import { analysesOf } from '../../analysis/run.ts';
import { resolvePeople } from '../../people/resolve-people.ts';
import type { Session } from '../../session.ts';
import type { Words } from '../../words.ts';

/** The group of RFM that each customer with orders is in, as RFM is set for the workspace, by the name the team gave it or ours. */
export async function readRfmGroups(
  session: Session,
  t: Words,
  job: Job,
): Promise<ReadonlyMap<number, string>> {
  const { groups, ...scoring } = readRfmSettings(session.workspace().db);
  const params = catalog.rfm.params.parse({ ...scoring, detail: true });
  const { scores } = await analysesOf(session).run('rfm', params, resolvePeople, job);
  const nameOf = (group: RfmGroup) => groups[group]?.name ?? t(`rfm.group.${group}`);
  return new Map((scores ?? []).map(({ customerId, group }) => [customerId, nameOf(group)]));
}
