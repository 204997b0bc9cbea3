import { readRfmSettings } from '../../../shared/core/analyses/rfm/settings.ts';
import { RfmParams } from '../../../shared/core/analyses/rfm/schema.ts';
import type { OverviewCandidate } from '../../../shared/core/model/overview.ts';
import type { People } from '../../../shared/core/model/people.ts';
import type { Source } from '../looking.ts';

const groups = ['cannot-lose', 'at-risk'] as const;

/** Groups of RFM that bought much and stay away: as sure as they are late by their own rhythm. */
export const lookAtOverdue: Source = async ({ session, worth }) => {
  const params = RfmParams.parse(readRfmSettings(session.workspace().db));
  const found: OverviewCandidate[] = [];
  for (const group of groups) {
    const people: People = { kind: 'analysis', id: 'rfm', params, selection: group };
    const { money, late, customers } = await worth(people);
    if (customers === 0) continue;
    found.push({
      key: `overdue ${group}`,
      told: { kind: 'overdue', group, customers },
      ...{ money, certainty: late, people, customers, place: { screen: 'segments', tab: 'rfm' } },
    });
  }
  return found;
};
