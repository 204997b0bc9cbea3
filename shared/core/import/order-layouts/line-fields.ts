import type { Pair } from '../../identity/content.ts';
import { emptyLine, type PackedLine, type ReadFigure } from './packed-line.ts';

/** What the names of a line's parts mean, in any case and with blanks or underscores; in the order in which they count. */
const fields = {
  product: ['name', 'title', 'product_name', 'item_name', 'product_title', 'product', 'item', 'description'],
  sku: ['sku', 'product_sku', 'item_sku', 'variant_sku', 'code', 'product_code'],
  category: ['category', 'product_type', 'product_category'],
  quantity: ['quantity', 'qty', 'count', 'units'],
  unitPrice: ['unit_price', 'price', 'item_price', 'price_each', 'unit_amount'],
  /** Before a discount first: the discount is then kept apart. */
  amount: ['subtotal', 'line_subtotal', 'total', 'line_total', 'amount', 'row_total', 'item_total'],
  discount: ['discount', 'discount_amount', 'total_discount', 'line_discount'],
  refunded: ['refunded', 'refunded_amount', 'refund', 'total_refunded'],
} as const satisfies Record<string, readonly string[]>;
const totals: readonly string[] = ['total', 'line_total'];

/** The name of a part of a line, to compare. */
export function fieldName(name: string): string {
  return name
    .trim()
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}

const known: ReadonlySet<string> = new Set(Object.values(fields).flat());

/** Whether a name is one that parts of a line have. */
export function isLineField(name: string): boolean {
  return known.has(fieldName(name));
}

/**
 * A line from named parts. The first name of each sort that has a value counts; what is left is kept under its name. Where both
 * the amount before and after a discount are there and no discount, it is their difference.
 */
export function lineOfFields(parts: readonly Pair[], read: ReadFigure): PackedLine {
  const byName = new Map<string, number>();
  parts.forEach(([name, value], at) => {
    const key = fieldName(name);
    if (value !== '' && !byName.has(key)) byName.set(key, at);
  });
  const used = new Set<number>();
  const take = (sort: keyof typeof fields): string | null => {
    for (const name of fields[sort]) {
      const at = byName.get(name);
      if (at === undefined || used.has(at)) continue;
      used.add(at);
      return parts[at]?.[1] ?? null;
    }
    return null;
  };
  const figure = (text: string | null) => (text === null ? undefined : read(text));
  const line = {
    ...emptyLine,
    product: take('product'),
    sku: take('sku'),
    category: take('category'),
    quantity: figure(take('quantity')),
    unitPrice: figure(take('unitPrice')),
    amount: figure(take('amount')),
    discount: figure(take('discount')),
    refunded: figure(take('refunded')),
  };
  // a total that is the amount again, or the amount after the discount, says nothing more than these
  const total = totals.map((name) => byName.get(name)).find((at) => at !== undefined && !used.has(at));
  if (total !== undefined) used.add(total);
  const after = total === undefined ? undefined : read(parts[total]?.[1] ?? '');
  const derived =
    line.discount === undefined && line.amount && after ? difference(line.amount, after) : undefined;
  return {
    ...line,
    ...(derived === undefined ? {} : { discount: derived, isDiscountDerived: true }),
    rest: parts.filter(([, value], at) => value !== '' && !used.has(at)),
  };
}

type Decimal = NonNullable<PackedLine['amount']>;

/** The exact difference of two decimals; nothing when it is none. */
function difference(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale, b.scale);
  const mantissa = a.mantissa * 10 ** (scale - a.scale) - b.mantissa * 10 ** (scale - b.scale);
  return mantissa === 0 || !Number.isSafeInteger(mantissa) ? undefined : { mantissa, scale };
}
