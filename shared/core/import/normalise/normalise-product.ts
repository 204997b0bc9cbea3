import type { Mapping } from '../../model/import.ts';
import { minorDigits, readCurrency } from '../../model/money.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { ProductDraft, Rejection } from './drafts.ts';
import { makeMoneyReader } from '../cells/money-reader.ts';
import { foldLetters } from '../cells/month-names.ts';
import { readBoolean } from '../cells/parse-boolean.ts';
import { toNumber } from '../cells/parse-number.ts';
import { firstCategory, openProductParents } from './product-parents.ts';

type State = ProductDraft['state'];
const list = (state: State, words: string) =>
  words.split('|').map((word) => [foldLetters(word), state] as const);
const states = new Map<string, State>([
  ...list(
    'active',
    'active|in stock|available|published|enabled|on sale|live|متوفر|متاح|نشط|فعال|disponible|actif|en stock|activo|verfugbar|aktiv',
  ),
  ...list(
    'out-of-stock',
    'out of stock|outofstock|sold out|backorder|on backorder|unavailable|غير متوفر|نفد|نفذ|غير متاح|epuise|rupture de stock|agotado|nicht vorratig|ausverkauft',
  ),
  ...list(
    'discontinued',
    'discontinued|archived|inactive|disabled|draft|retired|end of life|متوقف|موقوف|مؤرشف|غير نشط|arrete|inactif|descatalogado|inactivo|eingestellt|inaktiv',
  ),
]);

function readState(text: string): State | null {
  const known = states.get(foldLetters(text).replace(/[_-]/gu, ' ').trim());
  if (known) return known;
  const flag = readBoolean(text);
  return flag === null ? null : flag ? 'active' : 'discontinued';
}

const none = (text: string) => (text === '' ? null : text);

/** Rows of product lists. */
export function makeProductNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => ProductDraft | Rejection {
  requireColumn(reader, ['product.sku', 'product.name']);
  const money = makeMoneyReader(reader);
  const at = (field: string) => reader.column(`product.${field}`);
  const [sku, name, category, price, cost] = [at('sku'), at('name'), at('category'), at('price'), at('cost')];
  const [currencyColumn, state, family, step] = [at('currency'), at('state'), at('family'), at('step')];
  const fileCurrency = mapping.currency === null ? null : readCurrency(mapping.currency);

  const parents = openProductParents(reader, mapping.columns);

  const currencyOf = () => {
    const text = reader.text(currencyColumn);
    const found = text === '' ? null : readCurrency(text);
    if (text !== '' && !found) reader.keep(currencyColumn, 'currency-unreadable');
    return text === '' ? fileCurrency : found;
  };
  const stateOf = (): State | null => {
    const text = reader.text(state);
    if (text === '') return null;
    const found = readState(text);
    if (!found) reader.keep(state, 'state-unknown');
    return found ?? 'active';
  };
  const categoryOf = () => {
    const found = firstCategory(reader.text(category));
    if (found.isFirst) reader.keep(category, 'several-values');
    return found.category;
  };
  const stepOf = () => {
    const found = reader.decimal(step);
    if (found?.scale === 0) return toNumber(found);
    if (found !== undefined) reader.keep(step, 'number-unreadable');
    return null;
  };
  const amountOf = (column: number, currency: string | null) => {
    if (currency !== null) return money(column, minorDigits(currency));
    if (reader.text(column) !== '') reader.keep(column, 'currency-missing');
    return null;
  };

  return (row) => {
    const own = { sku: none(reader.id(sku)), name: none(reader.text(name)) };
    const said = { ...own, category: categoryOf(), state: stateOf() };
    const product = parents.complete(said, reader.raw(price).trim() !== '');
    if (product.sku === null && product.name === null)
      return reader.reject(sku >= 0 ? sku : name, 'key-missing');
    const currency = currencyOf();
    return {
      kind: 'products',
      row,
      sku: product.sku,
      name: product.name,
      category: product.category,
      price: amountOf(price, currency),
      cost: amountOf(cost, currency),
      currency,
      state: product.state ?? 'active',
      family: none(reader.text(family)),
      step: stepOf(),
      custom: reader.kept(),
    };
  };
}
