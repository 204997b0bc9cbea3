/** Prices rise by at least this share from step to step: a step that costs the same is no step up. */
export const leastRise = 0.02;

/** One product on the way up. */
export type Rung = Readonly<{ product: number; level: number; priceMinor: number }>;

/** Whether one may follow another on a ladder. */
function isStepUp(from: Rung, to: Rung, isAmount: boolean): boolean {
  if (!(to.level > from.level) || !(to.priceMinor >= from.priceMinor * (1 + leastRise))) return false;
  // more than half as dear again by amount: it is something else, or one of the prices is wrong
  return !isAmount || to.priceMinor / from.priceMinor <= (to.level / from.level) * 1.5;
}

/**
 * The longest way up through products of one family: level and price rise together.
 *
 * @param rungs by level; of equal levels the better one first, which stands for its level
 * @param isAmount levels are amounts, so that prices may not rise much faster than they do
 * @returns at least two, or none; of equally long ways the one with the cheaper end
 */
export function risingChain(rungs: readonly Rung[], isAmount: boolean): readonly Rung[] {
  const best: { length: number; before: number }[] = [];
  rungs.forEach((rung, at) => {
    let found = { length: 1, before: -1 };
    for (let before = 0; before < at; before += 1) {
      const from = rungs[before];
      const length = (best[before]?.length ?? 0) + 1;
      if (from !== undefined && length > found.length && isStepUp(from, rung, isAmount))
        found = { length, before };
    }
    best.push(found);
  });
  let end = -1;
  best.forEach(({ length }, at) => {
    if (length >= 2 && length > (best[end]?.length ?? 0)) end = at;
  });
  const chain: Rung[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const rung = rungs[at];
    if (rung !== undefined) chain.unshift(rung);
  }
  return chain;
}
