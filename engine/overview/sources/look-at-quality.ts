import type { OverviewCandidate, OverviewPlace } from '../../../shared/core/model/overview.ts';
import type { Finding } from '../../../shared/core/model/quality.ts';
import { auditsOf } from '../../quality/audits.ts';
import { partOf } from '../../../shared/core/overview/part-of.ts';
import type { Source } from '../looking.ts';

/** So many findings are looked at, those of most people first. */
const mostFindings = 6;

function placeOf({ action }: Finding): OverviewPlace {
  if (action?.kind === 'match') return { screen: 'quality', tab: 'matching' };
  return { screen: 'quality', tab: action?.kind === 'clean' ? 'cleaning' : 'findings' };
}

/**
 * What the audit of the present data found about people that is not minor. Where it never ran, nothing: it is not begun for this, and so the people
 * are not found anew. Their money is that of as many people like all.
 */
export const lookAtQuality: Source = async ({ session, job, worth }) => {
  const audits = auditsOf(session);
  const { state } = audits.report();
  if (state === 'running') await audits.run(job);
  const { state: now, findings } = audits.report();
  if (now !== 'current') return [];
  const serious = findings
    .filter(({ people, severity, action }) => people > 0 && severity !== 'low' && action !== null)
    .sort((a, b) => b.people - a.people)
    .slice(0, mostFindings);
  if (serious.length === 0) return [];
  const all = await worth({ kind: 'all' });
  return serious.map((finding): OverviewCandidate => {
    const part = Math.min(1, finding.people / Math.max(1, all.customers));
    return {
      key: `quality ${finding.key}`,
      told: {
        kind: 'quality',
        ...{ check: finding.check, rule: finding.rule, field: finding.field },
        ...{ found: finding.found, total: finding.total },
      },
      money: partOf(all.money, part),
      ...{ certainty: 1, people: { kind: 'finding', key: finding.key }, customers: finding.people },
      place: placeOf(finding),
    };
  });
};
