import type { OverviewCandidate } from '../../../shared/core/model/overview.ts';
import type { People } from '../../../shared/core/model/people.ts';
import { partOf } from '../../../shared/core/overview/part-of.ts';
import { readSegments } from '../../../shared/core/segments/store/read-segments.ts';
import { adjustedP, believedRate } from '../../../shared/core/stats/adjusted-p.ts';
import { signTest } from '../../../shared/core/stats/sign-test.ts';
import { changeReader, readHistory } from '../../segments/read-changes.ts';
import type { Source } from '../looking.ts';

/** Saved segments that more people joined than left since the look before, or the reverse, beyond chance. */
export const lookAtSegments: Source = async ({ session, worth }) => {
  const { db } = session.workspace();
  const reader = changeReader(db, (await session.columns()).customers.id);
  const moved = readSegments(db).flatMap(({ id, name, version }) => {
    const [last, before] = readHistory(reader, id, 2);
    const [joined, left] = [last?.joined ?? 0, last?.left ?? 0];
    // by another definition people come and go that did nothing
    if (last === undefined || before?.version !== version || joined + left === 0) return [];
    const p = Math.min(1, 2 * signTest(Math.max(joined, left), joined + left));
    return [{ id, name, joined, left, look: last.id, p }];
  });
  const q = adjustedP(moved.map(({ p }) => p));
  const found: OverviewCandidate[] = [];
  for (const [at, { id, name, joined, left, look }] of moved.entries()) {
    if ((q[at] ?? 1) > believedRate) continue;
    const people: People = { kind: 'segment', segment: { by: 'id', id }, on: null };
    const { money, customers } = await worth(people);
    // of the money of its members that of as many as it grew or shrank by
    const part = customers === 0 ? 0 : Math.min(1, Math.abs(joined - left) / customers);
    found.push({
      key: `segment ${id} ${look}`,
      told: { kind: 'segment', name, joined, left },
      money: partOf(money, part),
      ...{ certainty: 1 - (q[at] ?? 1), people, customers: null, place: { screen: 'segment', id } },
    });
  }
  return found;
};
