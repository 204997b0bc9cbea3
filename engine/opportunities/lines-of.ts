import type { OfferFilter } from '../../shared/core/model/opportunities.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import { pickLines } from '../../shared/core/opportunities/pick-lines.ts';
import type { Bits } from '../../shared/core/segments/bits.ts';
import type { OpenBoard } from './board.ts';

const keptLists = 16;

/** Makes a list once for a board. */
export function keepList<T>({ lists }: OpenBoard, key: string, make: () => T): T {
  // a key says what is made under it
  if (lists.has(key)) return lists.get(key) as T;
  const made = make();
  const oldest = lists.keys().next();
  if (lists.size >= keptLists && !oldest.done) lists.delete(oldest.value);
  lists.set(key, made);
  return made;
}

/** The code of a category by its folded name; -2, which no product has, where there is none: -1 is that of products without one. */
function codeOf(names: readonly string[], folded: string): number {
  const code = names.findIndex((name) => foldText(name) === folded);
  return code < 0 ? -2 : code;
}

/** Lines of a board that fit; people are given, for they may have to be waited for. */
export function linesOf(open: OpenBoard, filter: Omit<OfferFilter, 'people'>, who: Bits | null): Int32Array {
  const { categories } = open.facts;
  return pickLines(open.board, open.offers, {
    ...filter,
    product: filter.productId === null ? null : open.productRow(filter.productId),
    categoryOf: categories.codes,
    category: filter.category === null ? null : codeOf(categories.names, foldText(filter.category)),
    who,
  });
}
