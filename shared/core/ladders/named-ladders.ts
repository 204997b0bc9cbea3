import { commonWords } from './common-words.ts';
import type { Ladder, LadderKind, LadderProducts } from './ladder.ts';
import { tierRank, type Amount, type ReadName } from './read-name.ts';
import { risingChain, type Rung } from './rising-chain.ts';

/** One way in which products of a family differ. */
type Way = Readonly<{
  kind: LadderKind;
  /** Where a name stands; null where it does not say. */
  levelOf: (name: ReadName) => number | null;
  /** What must be the same beside the name. */
  sameOf: (name: ReadName) => string;
  /** Whether a name says so itself: a family needs one that does. */
  isSaid: (name: ReadName) => boolean;
  isAmount: boolean;
}>;

const amountKey = ({ amount }: ReadName) => (amount === null ? '' : `${amount.value} ${amount.unit}`);
const join = (...parts: readonly (string | number | null)[]) => parts.map((part) => part ?? '').join('|');

const ways: readonly Way[] = [
  {
    kind: 'size',
    levelOf: ({ amount }) => amount?.value ?? null,
    sameOf: ({ amount, largeness, tier, metal, months }) =>
      join(amount?.unit ?? '', largeness, tier, metal, months),
    isSaid: ({ amount }) => amount !== null,
    isAmount: true,
  },
  {
    kind: 'size',
    levelOf: ({ largeness }) => largeness,
    sameOf: (name) => join(amountKey(name), name.tier, name.metal, name.months),
    isSaid: ({ largeness }) => largeness !== null,
    isAmount: false,
  },
  {
    kind: 'tier',
    levelOf: tierRank,
    sameOf: (name) => join(amountKey(name), name.largeness, name.metal, name.months),
    isSaid: ({ tier }) => tier !== null,
    isAmount: false,
  },
  {
    kind: 'tier',
    levelOf: ({ metal }) => metal,
    sameOf: (name) => join(amountKey(name), name.largeness, name.tier, name.months),
    isSaid: ({ metal }) => metal !== null,
    isAmount: false,
  },
  {
    kind: 'subscription',
    // bought once, subscribed to, for so many months
    levelOf: ({ months }) => (months === null ? 0 : Math.max(months, 0.5)),
    sameOf: (name) => join(amountKey(name), name.largeness, name.tier, name.metal),
    isSaid: ({ months }) => months !== null,
    isAmount: false,
  },
];

/** Of two products of one step: the one that can be offered, was bought more, costs less, came first. */
function compareRungs(products: LadderProducts): (a: Rung, b: Rung) => number {
  const by = (list: ArrayLike<number>, { product }: Rung) => list[product] ?? 0;
  return (a, b) =>
    a.level - b.level ||
    by(products.isOffered, b) - by(products.isOffered, a) ||
    by(products.sold, b) - by(products.sold, a) ||
    a.priceMinor - b.priceMinor ||
    a.product - b.product;
}

/** The key of a ladder of given products. */
export function ladderKey(products: LadderProducts, rows: readonly number[], kind: LadderKind): string {
  return `${kind}:${rows.map((row) => products.ids[row] ?? 0).join('-')}`;
}

function ladderOf(
  products: LadderProducts,
  names: readonly ReadName[],
  way: Way,
  rungs: Rung[],
): Ladder | null {
  const sorted = rungs.sort(compareRungs(products));
  const distinct = sorted.filter(({ level }, at) => level !== sorted[at - 1]?.level);
  const rows = risingChain(distinct, way.isAmount).map(({ product }) => product);
  const isSaid = rows.some((row) => {
    const name = names[row];
    return name !== undefined && way.isSaid(name);
  });
  if (rows.length < 2 || !isSaid) return null;
  const written = rows.map((row) => products.names[row] ?? '');
  const amounts = rows.flatMap((row): Amount[] => {
    const amount = names[row]?.amount ?? null;
    return amount === null ? [] : [amount];
  });
  return {
    key: ladderKey(products, rows, way.kind),
    kind: way.kind,
    source: 'names',
    title: commonWords(written) ?? written[0] ?? '',
    products: rows,
    amounts: way.isAmount ? amounts : null,
  };
}

/** A name that is only a size or a tier is no family; one letter is none either. */
function isFamily({ rest }: ReadName): boolean {
  return /\p{L}{2}/u.test(rest);
}

/**
 * Ladders that the names of products show: the same name but for a size, a tier or a time, in one category, at rising prices.
 *
 * @param names of all products, read
 * @param isTaken products of ladders that the team states itself
 */
export function namedLadders(
  products: LadderProducts,
  names: readonly ReadName[],
  isTaken: (product: number) => boolean,
): Ladder[] {
  return ways.flatMap((way) => {
    const families = new Map<string, Rung[]>();
    names.forEach((name, product) => {
      const level = way.levelOf(name);
      const priceMinor = products.priceMinor[product] ?? Number.NaN;
      if (level === null || !(priceMinor > 0) || isTaken(product) || !isFamily(name)) return;
      const key = join(products.category[product] ?? -1, name.rest, way.sameOf(name));
      const rungs = families.get(key) ?? [];
      rungs.push({ product, level, priceMinor });
      families.set(key, rungs);
    });
    return [...families.values()].flatMap((rungs) => {
      const ladder = rungs.length < 2 ? null : ladderOf(products, names, way, rungs);
      return ladder === null ? [] : [ladder];
    });
  });
}
