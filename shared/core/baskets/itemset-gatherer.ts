import { AppError } from '../model/errors.ts';
import type { Itemsets } from './itemsets.ts';

/** Takes itemsets as they are found. */
export interface ItemsetGatherer {
  /** @returns its number @throws {AppError} 'itemsets-too-many' */
  readonly add: (parent: number, item: number, support: number, size: number) => number;
  /** Says which itemsets extend one. */
  readonly extended: (itemset: number, firstChild: number, children: number) => void;
  readonly count: () => number;
  readonly freeze: () => Itemsets;
}

type Lists = Readonly<Record<'parent' | 'item' | 'support' | 'firstChild' | 'children', Int32Array>>;

function roomFor(length: number, old: Lists | null): Lists {
  const grow = (name: keyof Lists) => {
    const list = new Int32Array(length);
    if (old !== null) list.set(old[name]);
    return list;
  };
  return {
    ...{ parent: grow('parent'), item: grow('item'), support: grow('support') },
    ...{ firstChild: grow('firstChild'), children: grow('children') },
  };
}

/** Room for itemsets that grows as they come, 20 bytes each. @param limit there may be no more */
export function gatherItemsets(limit: number): ItemsetGatherer {
  let room = 1024;
  let held = roomFor(room, null);
  let count = 0;
  const bySize: number[] = [0];
  return {
    add(parent, item, support, size) {
      if (count >= limit) throw new AppError('itemsets-too-many', { limit });
      if (count === room) {
        room *= 2;
        held = roomFor(room, held);
      }
      held.parent[count] = parent;
      held.item[count] = item;
      held.support[count] = support;
      bySize[size] = (bySize[size] ?? 0) + 1;
      count += 1;
      return count - 1;
    },
    extended(itemset, firstChild, children) {
      held.firstChild[itemset] = firstChild;
      held.children[itemset] = children;
    },
    count: () => count,
    freeze: () => ({
      count,
      bySize,
      ...{ parent: held.parent.subarray(0, count), item: held.item.subarray(0, count) },
      ...{ support: held.support.subarray(0, count), firstChild: held.firstChild.subarray(0, count) },
      children: held.children.subarray(0, count),
    }),
  };
}
