import type { EventFacts } from '../../../segments/facts/facts.ts';
import { gather, leave, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import type { NumberSubject, Subject } from '../subject.ts';
import { compareNumbers } from '../ways/compare-numbers.ts';
import { compareShare, countSide, everybody } from '../ways/compare-share.ts';
import { codeGroups, type CodeGroups } from './code-groups.ts';
import { eachUntil } from './each-until.ts';
import type { Known } from './known.ts';

/** As many kinds are compared: those that most people did. */
const mostKinds = 20;
const lateDays = 90;
/** Measures of customers count these. */
const countedElsewhere = ['email_open', 'email_click'];

/** How many people of both sides did something of each kind; nobody counts twice. */
function peopleByKind(events: EventFacts, kinds: CodeGroups, { first, second }: Sides, on: number) {
  const people = new Int32Array(kinds.names.length);
  const countedFor = new Int32Array(kinds.names.length).fill(-1);
  const count = (row: number) =>
    eachUntil(events, row, on, (at) => {
      const own = kinds.of[events.kind.codes[at] ?? -1] ?? -1;
      if (own < 0 || countedFor[own] === row) return;
      countedFor[own] = row;
      people[own] = (people[own] ?? 0) + 1;
    });
  first.forEach(count);
  second.forEach(count);
  return people;
}

/** How often everybody did something of a kind, ever and since a day. */
function countTimes(events: EventFacts, isMeant: (at: number) => boolean, since: number, on: number) {
  const ever = new Float64Array(events.offsets.length - 1);
  const lately = new Float64Array(ever.length);
  for (let row = 0; row < ever.length; row += 1)
    eachUntil(events, row, on, (at) => {
      if (!isMeant(at)) return;
      ever[row] = (ever[row] ?? 0) + 1;
      if ((events.day[at] ?? 0) >= since) lately[row] = (lately[row] ?? 0) + 1;
    });
  return { ever, lately };
}

/** The last day until a day on which anybody did anything; that day itself where nobody did. */
function lastDay({ day }: EventFacts, on: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const own of day) if (own <= on && own > last) last = own;
  return Number.isFinite(last) ? last : on;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

/**
 * Who ever did something, how often, and how often in the 90 days up to the last of which anything is known. Those days are compared only
 * where something was done in them and before: else they say the same as all days, or nothing.
 */
export function compareEvents({ facts, on }: Known, sides: Sides): Findings {
  const events = facts.get('events');
  const kinds = codeGroups(events.kind);
  const people = peopleByKind(events, kinds, sides, on);
  const since = lastDay(events, on) - lateDays + 1;
  const found = [...people.keys()]
    .filter((kind) => (people[kind] ?? 0) > 0)
    .sort((a, b) => (people[b] ?? 0) - (people[a] ?? 0) || a - b);
  const tried = found.slice(0, mostKinds).flatMap((kind) => {
    const event = kinds.names[kind] ?? '';
    const isMeant = (at: number) => kinds.of[events.kind.codes[at] ?? -1] === kind;
    const { ever, lately } = countTimes(events, isMeant, since, on);
    const did = { of: 'did', event } as const;
    const side = (rows: Int32Array) => countSide(rows, everybody, (row) => (ever[row] ?? 0) > 0);
    const number = (subject: NumberSubject, values: Float64Array) => ({
      subject: subject as Subject,
      found: compareNumbers(subject, values, sides),
    });
    const isLateKnown = sum(lately) > 0 && sum(lately) < sum(ever);
    return [
      { subject: did, found: compareShare(did, side(sides.first), side(sides.second)) },
      ...(countedElsewhere.includes(event) ? [] : [number({ of: 'times', event }, ever)]),
      ...(isLateKnown ? [number({ of: 'lately', event }, lately)] : []),
    ];
  });
  return { ...gather(tried), leftOut: leave('events', found.length - mostKinds) };
}
