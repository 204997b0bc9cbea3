import type { Buyer } from './buyers.ts';
import { catalogue, isSoldOn, priceOn, type Product, productOf } from './catalogue.ts';
import { plantedPairs } from './planted-pairs.ts';
import type { Random } from './random.ts';
import { isRamadan, seasonOn } from './story.ts';

export type Line = {
  readonly product: Product;
  readonly quantity: number;
  readonly unitPriceFils: number;
};

/** What somebody puts in a basket. `favourite` is what they always come back for, `wanted` what they came for now. */
export function fillBasket(
  random: Random,
  buyer: Buyer,
  day: number,
  favourite: Product | null,
  wanted: Product | null,
): readonly Line[] {
  const products: Product[] = [];
  const put = (product: Product): void => {
    const isFamilyThere = products.some(({ family }) => family === product.family);
    if (!isFamilyThere) products.push(product);
  };
  if (wanted !== null) put(wanted);
  if (favourite !== null && isSoldOn(favourite, day) && random.chance(wanted === null ? 0.6 : 0.3))
    put(favourite);
  const size = random.pickWeighted([1, 2, 3, 4], (count) => sizeWeights(buyer)[count - 1] ?? 0);
  while (products.length < size) put(pickProduct(random, buyer, day));
  for (const { ifSku, thenSku, attachShare } of plantedPairs) {
    const then = productOf(thenSku);
    if (products.some(({ sku }) => sku === ifSku) && random.chance(attachShare)) put(then);
  }
  if (buyer.habit === 'gift') put(productOf('GFT-WRP'));
  return products.map((product) => ({
    product,
    quantity: pickQuantity(random, buyer, product),
    unitPriceFils: priceOn(product, day),
  }));
}

export function pickProduct(random: Random, buyer: Buyer, day: number): Product {
  return random.pickWeighted(catalogue, (product) => {
    if (!isSoldOn(product, day)) return 0;
    return product.popularity * appeal(buyer, product) * seasonAppeal(product, day);
  });
}

function appeal(buyer: Buyer, product: Product): number {
  if (buyer.habit === 'wholesale') {
    return product.category === 'Coffee' && product.rank === 3 ? 6 : product.isConsumable ? 1 : 0;
  }
  if (product.sku === 'SVC-CLS' && buyer.city.country !== 'AE') return 0;
  const isPresent = ['Serving', 'Home', 'Gifts'].includes(product.category);
  const present = buyer.habit === 'gift' ? (isPresent ? 5 : 0.6) : 1;
  return present * (product.taste === buyer.taste ? 2.6 : 1);
}

function seasonAppeal(product: Product, day: number): number {
  if (isRamadan(day)) return product.taste === 'arabic' ? 1.8 : 1;
  const season = seasonOn(day)?.name ?? '';
  if (season.startsWith('White Friday')) return product.category === 'Brewing' ? 2.2 : 1;
  if (season.startsWith('Christmas')) return product.taste === 'home' ? 2 : 1;
  return 1;
}

function sizeWeights({ habit }: Buyer): readonly number[] {
  if (habit === 'wholesale') return [15, 45, 30, 10];
  if (habit === 'monthly') return [62, 26, 9, 3];
  return [46, 32, 16, 6];
}

function pickQuantity(random: Random, { habit }: Buyer, product: Product): number {
  if (product.category === 'Services') return 1;
  if (habit === 'wholesale') return random.integer(2, 7) * 2;
  if (product.sku === 'SRV-MUG') return random.pick([1, 2, 2, 4]);
  if (product.isConsumable) return random.pickWeighted([1, 2, 3], (count) => [72, 21, 7][count - 1] ?? 0);
  return random.chance(0.05) ? 2 : 1;
}
