import type { StakedMoney } from '../model/overview.ts';

/** A part of some money, with its interval. @param part 0–1 */
export function partOf({ minor, interval }: StakedMoney, part: number): StakedMoney {
  return { minor: minor * part, interval: [interval[0] * part, interval[1] * part] };
}
