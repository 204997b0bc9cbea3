import { normal975 } from './interval.ts';
import { chiSquareTail } from './special/chi-square-tail.ts';

/** From here on Byar's closed form has the exact bounds to four digits. */
const enoughForByar = 100;

/** The point that a χ² variable exceeds with a probability. */
function chiSquarePoint(tail: number, degrees: number): number {
  let low = 0;
  let high = degrees + 10 * Math.sqrt(2 * degrees) + 10;
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (chiSquareTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const byar = (count: number, z: number) => count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * A 95 % interval of the mean of a Poisson variable that was counted once: Garwood's exact one, from a hundred on Byar's approximation of it.
 *
 * @param count whole, 0 or more
 * @returns [low, high]; low is 0 of a count of 0
 * @throws {RangeError} the count is negative or not whole
 * @see Garwood (1936), Biometrika 28, 437–442; Breslow & Day (1987), Statistical Methods in Cancer Research II, § 2.3
 */
export function poissonInterval(count: number): [low: number, high: number] {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`${count} is no count`);
  if (count >= enoughForByar) return [byar(count, -normal975), byar(count + 1, normal975)];
  const low = count === 0 ? 0 : chiSquarePoint(0.975, 2 * count) / 2;
  return [low, chiSquarePoint(0.025, 2 * count + 2) / 2];
}
