import type { ColumnGuess, Mapping } from '../../model/import.ts';
import { headerWords } from '../recognise/header-words.ts';

/** What the name of a column says of one line of several: its number, and what it is of that line. */
type Numbered = Readonly<{ number: number; stem: string; meaning: string }>;

const thing =
  /(?:^| )(?:items?|line ?items?|lines?|products?|articles?|produits?|productos?|artikel|positions?|المنتج|منتج|الصنف|صنف|البند|بند)(?= |$)/u;
/** In this order: "product sku" is a sku, "item total" an amount. */
const sorts: readonly (readonly [meaning: string, words: RegExp])[] = [
  ['line.sku', /(?:^| )(?:sku|code|reference|ref|id|كود|رمز)(?= |$)/u],
  ['line.quantity', /(?:^| )(?:qty|quantity|quantite|qte|cantidad|menge|anzahl|count|units|الكميه|كميه|العدد)(?= |$)/u],
  ['line.refunded', /(?:^| )(?:refund|refunded|rembourse|reembolso|erstattet|المسترد)(?= |$)/u],
  ['line.discount', /(?:^| )(?:discount|remise|descuento|rabatt|خصم|الخصم)(?= |$)/u],
  ['line.amount', /(?:^| )(?:total|subtotal|amount|montant|importe|betrag|summe|الاجمالي|اجمالي|المبلغ)(?= |$)/u],
  ['line.unitPrice', /(?:^| )(?:price|prix|precio|preis|cost|سعر|السعر)(?= |$)/u],
  ['line.category', /(?:^| )(?:category|categorie|categoria|kategorie|type|الفئه|فئه)(?= |$)/u],
  ['line.product', /(?:^| )(?:name|title|description|product|item|produit|producto|artikel|article|nom|nombre|libelle|bezeichnung|المنتج|منتج|الصنف|صنف|الاسم|اسم)(?= |$)/u],
]; // prettier-ignore

function numbered(name: string): Numbered | null {
  const words = headerWords(name)
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2');
  const match = /^(\D*?)(?:^| )(\d{1,3})(?: (\D*))?$/u.exec(words);
  if (match === null) return null;
  const stem = `${match[1] ?? ''} ${match[3] ?? ''}`.trim();
  if (!thing.test(stem)) return null;
  const found = sorts.find(([, pattern]) => pattern.test(stem));
  return found === undefined ? null : { number: Number(match[2]), stem, meaning: found[0] };
}

/**
 * Columns of an order file that hold its lines side by side, `Item 1 name, Item 1 qty … Item 2 name …`. They are told by
 * numbers in their names, of which there must be two of one sort or two sorts of one number, and a name or sku among them.
 */
export function withSideBySide(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const found = columns.map(({ name }) => numbered(name));
  const seen = found.filter((one) => one !== null);
  const hasNames = seen.some(({ meaning }) => meaning === 'line.product' || meaning === 'line.sku');
  if (seen.length < 2 || !hasNames) return columns;
  const used = new Set<string>();
  return columns.map((column, at) => {
    const own = found[at];
    if (!own)
      return column.meaning.startsWith('line.') ? { ...column, meaning: 'custom', confidence: 0.5 } : column;
    const key = `${own.number} ${own.meaning}`;
    if (used.has(key)) return { ...column, meaning: 'custom', confidence: 0.5 };
    used.add(key);
    return { ...column, meaning: own.meaning, confidence: 0.9 };
  });
}

/** Columns of one of several lines of a row, by meaning. */
export type LineGroup = ReadonlyMap<string, number>;

/**
 * The lines that the columns of a mapping hold side by side; null when a row has one line only. Columns whose names have numbers
 * go by these, others by how often their meaning was there before.
 */
export function lineGroups(columns: Mapping['columns']): readonly LineGroup[] | null {
  const lines = columns.flatMap(({ meaning, name }, at) =>
    meaning.startsWith('line.') && meaning !== 'line.items' ? [{ meaning, name, at }] : [],
  );
  const counts = new Map<string, number>();
  const groups = new Map<string, Map<string, number>>();
  for (const { meaning, name, at } of lines) {
    const place = (counts.get(meaning) ?? 0) + 1;
    counts.set(meaning, place);
    const number = numbered(name)?.number;
    const key = number === undefined ? `nth ${place}` : `no ${number}`;
    const group = groups.get(key) ?? new Map<string, number>();
    groups.set(key, group);
    if (!group.has(meaning)) group.set(meaning, at);
  }
  const hasSeveral = [...counts.values()].some((count) => count > 1);
  return hasSeveral ? [...groups.values()] : null;
}
