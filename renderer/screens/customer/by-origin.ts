import type { CustomerProfile, Origin } from '../../../shared/core/model/people.ts';

type Fact = CustomerProfile['fields'][number];

/** The facts of each row they came from, rows and facts in the order in which they are first met. */
export function byOrigin(
  facts: readonly Fact[],
): readonly Readonly<{ origin: Origin; facts: readonly Fact[] }>[] {
  const groups = new Map<string, { origin: Origin; facts: Fact[] }>();
  for (const fact of facts) {
    const key = JSON.stringify(fact.origin);
    const group = groups.get(key) ?? { origin: fact.origin, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  return [...groups.values()];
}
