import type { Amount } from './read-name.ts';

/** What changes from one step of a ladder to the next; `moves` where only customers show the way. */
export const ladderKinds = ['size', 'tier', 'subscription', 'bundle', 'moves'] as const;
export type LadderKind = (typeof ladderKinds)[number];

/** Who says so: the team, the names and prices of the catalogue, or the moves of customers. */
export const ladderSources = ['stated', 'names', 'moves'] as const;
export type LadderSource = (typeof ladderSources)[number];

/** Products that lead on from one another. */
export type Ladder = Readonly<{
  /** Stable as long as its products are the same. */
  key: string;
  kind: LadderKind;
  source: LadderSource;
  /** What its products have in common, as it is written. */
  title: string;
  /** Rows of `Columns.products`, lowest step first; at least two. */
  products: readonly number[];
  /** How much is in each, where that is what changes; else null. */
  amounts: readonly Amount[] | null;
}>;

/** The kinds of steps that a team can state itself. */
export const statedKinds = ['size', 'tier', 'bundle', 'subscription'] as const;
export type StatedKind = (typeof statedKinds)[number];

/** Products in the order in which the team says they lead on from one another: rows of `Columns.products`, lowest step first. */
export type StatedFamily = Readonly<{ family: string; kind: StatedKind; products: readonly number[] }>;

/** What ladders are found in. Lists by row of `Columns.products`. */
export type LadderProducts = Readonly<{
  ids: ArrayLike<number>;
  names: readonly string[];
  /** Index in `categories`, -1 of none. */
  category: ArrayLike<number>;
  categories: readonly string[];
  /** Minor units; NaN where nobody knows. */
  priceMinor: ArrayLike<number>;
  /** 1 where it can be offered: neither out of stock nor discontinued. */
  isOffered: ArrayLike<number>;
  /** How often it was bought: of two products of one step the one bought more stands for it. */
  sold: ArrayLike<number>;
}>;
