import { headroomIn, type Headroom } from '../../ladders/peer-levels.ts';
import type { StepStanding } from '../../ladders/standings.ts';
import { dayFromNumber } from '../../model/day.ts';
import { hasBit } from '../../segments/bits.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { median } from '../../stats/median.ts';
import type { Report } from '../define.ts';
import { findClimbs, type Climb, type Climbs } from './climb.ts';
import { extraOf, type StepUp } from './extra.ts';
import type { UpSellInput } from './query.ts';
import type { UpSellLadder, UpSellParams, UpSellPerson, UpSellResult, UpSellStep } from './schema.ts';

const mostPeople = 10_000;

type Up = NonNullable<UpSellStep['up']>;
type Sum = { expectedMinor: number; expectedInterval: [number, number] };
type HeadroomOf = (customer: number) => Headroom | null;

function movedOf(n: number, moved: number): Up['moves'] {
  return { n, moved, share: n === 0 ? 0 : moved / n, interval: wilsonInterval(moved, n) };
}

/** Sums amounts that are whole, so that parts add up to their whole. */
function sumOf(parts: readonly Readonly<Pick<Up, 'expectedMinor' | 'expectedInterval'>>[]): Sum {
  const sum: Sum = { expectedMinor: 0, expectedInterval: [0, 0] };
  for (const { expectedMinor, expectedInterval } of parts) {
    sum.expectedMinor += expectedMinor;
    sum.expectedInterval[0] += expectedInterval[0];
    sum.expectedInterval[1] += expectedInterval[1];
  }
  return sum;
}

function stepUpOf({ ladder }: Climb, { products }: Climbs, step: number, to: number): StepUp {
  const priceOf = (place: number) => products.priceMinor[ladder.products[place] ?? -1] ?? Number.NaN;
  const [from, above] = [ladder.amounts?.[step], ladder.amounts?.[to]];
  return {
    fromMinor: priceOf(step),
    toMinor: priceOf(to),
    amounts: from === undefined || above === undefined ? null : [from, above],
  };
}

/** The same of what is left after cost; null where a cost is not known. */
function marginOf({ facts }: UpSellInput, { ladder }: Climb, up: StepUp, step: number, to: number) {
  const [from, above] = [step, to].map(
    (place) => facts.costMinor[ladder.products[place] ?? -1] ?? Number.NaN,
  );
  const margin = up.toMinor - (above ?? Number.NaN) - (up.fromMinor - (from ?? Number.NaN));
  return Number.isFinite(margin) ? Math.round(margin) : null;
}

/** Those who stand on a step, each with what is to be expected of them. */
function peopleAt(
  customerIds: Int32Array,
  key: string,
  step: number,
  { standing }: StepStanding,
  up: StepUp,
  chance: Up['moves'] | null,
  headroomOf: HeadroomOf,
): UpSellPerson[] {
  const { share, interval } = chance ?? { share: 0, interval: [0, 0] as const };
  return standing.map(({ customer, quantity }) => {
    const extra = extraOf(up, quantity);
    return {
      customerId: customerIds[customer] ?? 0,
      ladder: key,
      step,
      quantity,
      extraMinor: Math.round(extra),
      expectedMinor: Math.round(share * extra),
      expectedInterval: [Math.round(interval[0] * extra), Math.round(interval[1] * extra)],
      headroom: headroomOf(customer),
    };
  });
}

/** The product of a step, and how many stand on it. */
function productOf(
  { columns, facts }: UpSellInput,
  { products }: Climbs,
  row: number,
  standing: number,
): Omit<UpSellStep, 'up'> {
  const price = products.priceMinor[row] ?? Number.NaN;
  return {
    productId: columns.products.id[row] ?? 0,
    name: facts.names[row] ?? '',
    priceMinor: Number.isFinite(price) ? price : null,
    isOffered: products.isOffered[row] === 1,
    standing,
  };
}

type Found = Readonly<{ ladder: UpSellLadder; people: readonly UpSellPerson[] }>;

function describeClimb(
  input: UpSellInput,
  all: Climbs,
  climb: Climb,
  { minMoves }: UpSellParams,
  headroomOf: HeadroomOf,
): Found {
  const { columns, categories } = input;
  const { ladder } = climb;
  const people: UpSellPerson[] = [];
  const steps = ladder.products.map((row, at): UpSellStep => {
    const own = climb.steps[at];
    const to = climb.targets[at] ?? -1;
    const step = productOf(input, all, row, own?.standing.length ?? 0);
    if (to < 0 || own === undefined) return { ...step, up: null };
    const up = stepUpOf(climb, all, at, to);
    const chance = movedOf(own.atStart, own.movedSince);
    const isTooFew = own.moved < minMoves || own.atStart === 0;
    const here = peopleAt(
      columns.customers.id,
      ladder.key,
      at,
      own,
      up,
      isTooFew ? null : chance,
      headroomOf,
    );
    for (const one of here) people.push(one);
    const known = here.flatMap(({ headroom }) => (headroom === null ? [] : [headroom]));
    return {
      ...step,
      up: {
        to,
        extraMinor: up.toMinor - up.fromMinor,
        extraMarginMinor: marginOf(input, climb, up, at, to),
        moves: movedOf(own.entered, own.moved),
        medianDays: own.moved === 0 ? null : median(own.movedAfterDays),
        chance,
        isTooFew,
        ...sumOf(here),
        pricePosition: known.length === 0 ? null : median(known.map(({ pricePosition }) => pricePosition)),
        withHeadroom: known.filter(({ spendMinor }) => spendMinor > 0).length,
        headroomMinor: known.reduce((sum, { spendMinor }) => sum + spendMinor, 0),
      },
    };
  });
  return {
    ladder: {
      ...{ key: ladder.key, kind: ladder.kind, source: ladder.source, title: ladder.title },
      category: categories.names[categories.codes[ladder.products[0] ?? -1] ?? -1] ?? null,
      steps,
      ...sumOf(steps.flatMap(({ up }) => (up === null ? [] : [up]))),
      evidence:
        climb.evidence === null ? null : { ...climb.evidence, interval: [...climb.evidence.interval] },
    },
    people,
  };
}

/** What everybody pays in the category of each ladder, worked out once a category. */
function headrooms({ columns, categories, peers }: UpSellInput, all: Climbs): (climb: Climb) => HeadroomOf {
  const groups = new Int16Array(columns.customers.count).fill(-1);
  peers.forEach((bits, group) => {
    for (let row = 0; row < groups.length; row += 1) if (hasBit(bits, row)) groups[row] = group;
  });
  const rowsOf = new Map<number, number[]>();
  categories.codes.forEach((code, row) => {
    if (code >= 0) rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
  });
  const found = new Map<number, HeadroomOf>();
  const peersOf = (customer: number) => groups[customer] ?? -1;
  return ({ ladder }) => {
    const code = categories.codes[ladder.products[0] ?? -1] ?? -1;
    // without a category the products of the ladder are one
    const rows = rowsOf.get(code) ?? ladder.products;
    const known = code < 0 ? undefined : found.get(code);
    const made = known ?? headroomIn(rows, all.purchases, all.byProduct, all.horizon.last, peersOf);
    if (code >= 0) found.set(code, made);
    return made;
  };
}

const standingOn = ({ steps }: UpSellLadder) =>
  steps.reduce((sum, { standing, up }) => sum + (up === null ? 0 : standing), 0);

function rank(a: UpSellLadder, b: UpSellLadder): number {
  return b.expectedMinor - a.expectedMinor || standingOn(b) - standingOn(a) || (a.key < b.key ? -1 : 1);
}

/**
 * Ladders of products, who stands on them, how people moved up before, and what more is to be expected.
 *
 * @returns the whole result; without purchases, or without ladders, nothing is expected
 * @see README.md beside this file
 */
export function computeUpSell(input: UpSellInput, params: UpSellParams, report: Report): UpSellResult {
  const all = findClimbs(input, params);
  const { currency } = input.columns;
  if (all === null)
    return {
      ...{ currency, lastDay: null, horizonDays: params.horizonDays ?? 0, customers: 0 },
      ...{
        ...sumOf([]),
        ladders: [],
        ladderCount: 0,
        tests: 0,
        believed: 0,
        people: params.detail ? [] : null,
      },
    };
  const headroomOf = headrooms(input, all);
  // a ladder that leads nowhere, or that nobody ever stood on, is of no use
  const used = all.climbs.filter(
    ({ targets, steps }) => targets.some((to) => to >= 0) && steps.some(({ entered }) => entered > 0),
  );
  const found = used.map((climb, done) => {
    report(done, used.length);
    return describeClimb(input, all, climb, params, headroomOf(climb));
  });
  const ladders = found.map(({ ladder }) => ladder).sort(rank);
  const people = found.flatMap((one) => one.people);
  people.sort((a, b) => b.expectedMinor - a.expectedMinor || a.customerId - b.customerId);
  return {
    currency,
    lastDay: dayFromNumber(all.horizon.last),
    horizonDays: all.horizonDays,
    customers: new Set(people.map(({ customerId }) => customerId)).size,
    ...sumOf(ladders),
    ladders: ladders.slice(0, params.limit),
    ladderCount: ladders.length,
    tests: all.tests,
    believed: all.climbs.filter(({ evidence }) => evidence !== null).length,
    people: params.detail ? people.slice(0, mostPeople) : null,
  };
}
