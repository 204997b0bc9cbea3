import type { Condition, SegmentDefinition, SegmentNode } from '../segments/schema.ts';
import { rfmGroups, type RfmGroup } from '../analyses/rfm/schema.ts';
import type { People } from './people.ts';

function all(...nodes: SegmentNode[]): SegmentDefinition {
  return { version: 1, where: { op: 'all', nodes } };
}

function ask(condition: Condition): SegmentNode {
  return { op: 'condition', condition };
}

function inGroup(group: string, at: 'now' | 'last-import'): SegmentNode {
  return ask({ kind: 'rfm', groups: [group], at });
}

function isGroup(name: string | undefined): name is RfmGroup {
  return rfmGroups.some((group) => group === name);
}

/** A group of RFM, or who moved from one to another; its cells have no condition, and neither has a stretch of time of its own. */
function fromRfm({ params, selection }: Extract<People, { kind: 'analysis' }>): SegmentDefinition | null {
  if ((params['asOf'] ?? null) !== null || (params['from'] ?? null) !== null) return null;
  if (isGroup(selection)) return all(inGroup(selection, 'now'));
  const [what, from, to] = selection.split(':');
  if (what !== 'moved' || !isGroup(from) || !isGroup(to)) return null;
  return all(inGroup(from, 'last-import'), inGroup(to, 'now'));
}

function fromAnalysis(people: Extract<People, { kind: 'analysis' }>): SegmentDefinition | null {
  return people.id === 'rfm' ? fromRfm(people) : null;
}

function fromIds({ ids }: Extract<People, { kind: 'ids' }>): SegmentDefinition | null {
  return ids.length === 0 ? null : all(ask({ kind: 'people', ids }));
}

/** A segment as it is now: its members on a past day have no condition. */
function fromSegment({ segment, on }: Extract<People, { kind: 'segment' }>): SegmentDefinition | null {
  if (on !== null) return null;
  return segment.by === 'definition'
    ? segment.definition
    : all(ask({ kind: 'segment', segment: segment.id }));
}

function fromOrders({ from, to }: Extract<People, { kind: 'ordered' }>): SegmentDefinition {
  const period =
    from !== null && to !== null
      ? ({ op: 'between', from, to } as const)
      : from !== null
        ? ({ op: 'on-or-after', day: from } as const)
        : to !== null
          ? ({ op: 'on-or-before', day: to } as const)
          : ({ op: 'ever' } as const);
  return all(
    ask({
      ...{ kind: 'orders', measure: 'orders', goods: { by: 'anything' }, period },
      test: { op: 'at-least', value: 1 },
    }),
  );
}

/**
 * Says a set of people as a definition of a segment, where conditions can say it: so that whoever comes to meet it later is in too.
 *
 * @returns null for what no condition says: findings of the audit, other analyses, cells of RFM, those behind lists of answers or to be heard, who
 * can be reached and who cannot, who is offered something, sides of a campaign, and members of a segment on a past day
 */
export function peopleAsDefinition(people: People): SegmentDefinition | null {
  switch (people.kind) {
    case 'all':
      return all();
    case 'ordered':
      return fromOrders(people);
    case 'ids':
      return fromIds(people);
    case 'segment':
      return fromSegment(people);
    case 'analysis':
      return fromAnalysis(people);
    case 'answers':
    case 'loop':
    case 'finding':
    case 'offered':
    case 'holdout':
    case 'reach':
      return null;
  }
}
