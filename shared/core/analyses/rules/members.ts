import * as z from 'zod';
import { fillBaskets, type FilledBaskets } from './fill-baskets.ts';
import type { RulesInput } from './query.ts';
import type { RulesParams } from './schema.ts';

const Sides = z.tuple([z.array(z.string()).min(1), z.array(z.string()).min(1)]);
type Which = 'bought' | 'offer';

/** Reads `bought:[["12"],["7"]]`; null when it is nothing of the kind. */
function readSelection(selection: string): Readonly<{ which: Which; sides: z.infer<typeof Sides> }> | null {
  const [which, ...rest] = selection.split(':');
  if (which !== 'bought' && which !== 'offer') return null;
  try {
    const sides = Sides.safeParse(JSON.parse(rest.join(':')));
    return sides.success ? { which, sides: sides.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Rows of customers with a basket that holds all of some items. */
function havingAll({ baskets }: FilledBaskets, wanted: readonly number[]): Set<number> {
  const found = new Set<number>();
  const missing = new Set<number>();
  for (let basket = 0; basket < baskets.customer.length; basket += 1) {
    const customer = baskets.customer[basket] ?? -1;
    if (customer < 0 || found.has(customer)) continue;
    for (const item of wanted) missing.add(item);
    const end = baskets.offsets[basket + 1] ?? 0;
    for (let line = baskets.offsets[basket] ?? 0; line < end; line += 1)
      missing.delete(baskets.item[line] ?? -1);
    if (missing.size === 0) found.add(customer);
  }
  return found;
}

/**
 * The customers behind a rule.
 *
 * @param selection `bought:` or `offer:` and both sides as JSON, `[["12", "40"], ["7"]]`: those with a basket that holds all of it, or those
 *        with a basket that holds the left side who never bought any of the right side: whom to offer it to
 * @returns customer ids, ascending; null when the selection names no rule; nobody where a product of it is gone
 */
export function rulesMembers(input: RulesInput, params: RulesParams, selection: string): Int32Array | null {
  const read = readSelection(selection);
  if (read === null) return null;
  const filled = fillBaskets(input, params);
  const [left, right] = read.sides.map((keys) => keys.map(filled.words.itemOf));
  if (left === undefined || right === undefined || [...left, ...right].includes(-1)) return new Int32Array(0);
  const rows = [...havingAll(filled, read.which === 'bought' ? [...left, ...right] : left)];
  const owners = new Set(
    read.which === 'offer' ? right.flatMap((item) => [...havingAll(filled, [item])]) : [],
  );
  const { id } = input.columns.customers;
  return Int32Array.from(
    rows.filter((row) => !owners.has(row)),
    (row) => id[row] ?? 0,
  ).sort();
}
