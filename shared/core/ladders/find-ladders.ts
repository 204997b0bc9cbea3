import { bundleLadders } from './bundle-ladders.ts';
import { commonWords } from './common-words.ts';
import type { Ladder, LadderKind, LadderProducts, StatedFamily } from './ladder.ts';
import { ladderKey, namedLadders } from './named-ladders.ts';
import { readName, type Amount, type ReadName } from './read-name.ts';

/** Amounts of steps where all are of one unit and rise; else null. */
function risingAmounts(names: readonly (ReadName | undefined)[]): readonly Amount[] | null {
  const amounts = names.flatMap((name): Amount[] => {
    const amount = name?.amount ?? null;
    return amount === null ? [] : [amount];
  });
  const isRising = amounts.every(
    ({ unit, value }, at) => unit === amounts[0]?.unit && value > (amounts[at - 1]?.value ?? 0),
  );
  return isRising && amounts.length === names.length ? amounts : null;
}

/** A file of products has ranks and no kinds, which are kept as tiers: where the names say what they are, that is what they are. */
function kindOf(family: StatedFamily, names: readonly (ReadName | undefined)[]): LadderKind {
  if (family.kind !== 'tier') return family.kind;
  if (names.every((name) => name !== undefined && name.months !== null)) return 'subscription';
  const isOfSizes = names.every((name) => name !== undefined && name.largeness !== null);
  return isOfSizes || risingAmounts(names) !== null ? 'size' : 'tier';
}

function statedLadder(products: LadderProducts, names: readonly ReadName[], family: StatedFamily): Ladder {
  const own = family.products.map((row) => names[row]);
  const kind = kindOf(family, own);
  return {
    key: ladderKey(products, family.products, kind),
    kind,
    source: 'stated',
    title: commonWords(family.products.map((row) => products.names[row] ?? '')) ?? family.family,
    products: family.products,
    amounts: kind === 'size' ? risingAmounts(own) : null,
  };
}

/**
 * The ladders of a catalogue: those the team states, then those its names and prices show. Where the team says how products lead on from one
 * another, nothing else is found among them.
 *
 * @returns stated ones as they are, whatever their prices; found ones rise in price. Families of one product are no ladders
 * @see README.md beside this file
 */
export function findLadders(products: LadderProducts, stated: readonly StatedFamily[]): Ladder[] {
  const names = products.names.map((name, row) =>
    readName(name, products.categories[products.category[row] ?? -1] ?? null),
  );
  const families = stated.filter((family) => family.products.length >= 2);
  const familyOf = new Map(
    families.flatMap((family) => family.products.map((row) => [row, family] as const)),
  );
  const isOne = (rows: readonly number[]) => {
    const [first] = rows.map((row) => familyOf.get(row));
    return first !== undefined && rows.every((row) => familyOf.get(row) === first);
  };
  return [
    ...families.map((family) => statedLadder(products, names, family)),
    ...namedLadders(products, names, (row) => familyOf.has(row)),
    ...bundleLadders(products, names).filter((ladder) => !isOne(ladder.products)),
  ];
}
