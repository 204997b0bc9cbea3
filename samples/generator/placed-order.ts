import type { Line } from './baskets.ts';
import type { Buyer } from './buyers.ts';

/** What was put in a basket and sent off; `buyer` is null for sales nobody put a name to. */
export type PlacedOrder = {
  readonly buyer: Buyer | null;
  readonly customerId: string;
  readonly email: string;
  readonly day: number;
  readonly minute: number;
  readonly isFirst: boolean;
  readonly lines: readonly Line[];
};
