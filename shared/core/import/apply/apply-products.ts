import { int, optional, text } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { openChangeLog, type KindContext } from './apply-context.ts';
import { makeCellPolicy } from './cell-policy.ts';
import type { ProductDraft } from '../normalise/drafts.ts';
import { shownField, shownValue } from './shown-value.ts';
import { productKey, productWords } from './products.ts';

const columns = [
  'sku', 'name', 'category', 'price_minor', 'cost_minor', 'currency', 'state', 'custom', 'search_text', 'import_id',
] as const; // prettier-ignore
const currencyAt = columns.indexOf('currency');
const amountOfValues = columns.indexOf('search_text');

type Known = {
  readonly id: number;
  readonly values: SqlValue[];
  importId: SqlValue;
  /** What the file's only row so far says of it, as it stands. */
  found: Readonly<{ said: readonly SqlValue[]; row: number }> | null;
  isLogged: boolean;
};

function draftValues(draft: ProductDraft): SqlValue[] {
  const { sku, name, category, price, cost, currency, state, custom } = draft;
  return [
    sku === '' ? null : sku,
    name,
    category,
    price,
    cost,
    currency,
    state,
    custom.length === 0 ? null : JSON.stringify(custom),
  ];
}

function shown(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Applies rows of a product list. A row with a known sku, or without sku a known name, is that product. */
export function openProductRows(context: KindContext) {
  const { db, tally, claims, importId, policy } = context;
  const cells = makeCellPolicy(context);
  const hasCustomPolicy = context.columns.some(
    ({ meaning, policy: own }) => meaning === 'custom' && own !== undefined,
  );
  const known = new Map<string, Known>();
  const selected = { text: columns.join(', '), params: [] };
  let lastId = 0;
  db.scan(sql`SELECT id, product_key, ${selected} FROM product ORDER BY id`, ([id, key, ...values]) => {
    lastId = int(id ?? null);
    known.set(text(key ?? null), {
      id: lastId,
      values: values.slice(0, amountOfValues),
      importId: values.at(-1) ?? null,
      found: null,
      isLogged: false,
    });
  });
  const firstNew = lastId + 1;
  const log = openChangeLog(context);
  const insert = db.prepare(
    `INSERT INTO product (product_key, ${columns.join(', ')}, id) VALUES (?, ${columns.map(() => '?').join(', ')}, ?)`,
  );
  const update = db.prepare(
    `UPDATE product SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  const ladder = db.prepare(
    `INSERT INTO product_ladder (family, step, product_id, kind) VALUES (?, ?, ?, 'tier')
     ON CONFLICT (family, step) DO UPDATE SET product_id = excluded.product_id`,
  );
  let hasChanged = false;

  function words(values: readonly SqlValue[]): string {
    const [sku, name, category] = values;
    return productWords(shown(sku), shown(name), shown(category));
  }

  function wanted(before: readonly SqlValue[], said: readonly SqlValue[]): SqlValue[] {
    return before.map((was, at) => {
      const is = said[at] ?? null;
      if (is === null) return was;
      const column = columns[at] ?? '';
      if (column === 'custom' && !(policy === 'fill-blanks' && was !== null && !hasCustomPolicy))
        return cells.settleCustom(was, is);
      // a list of products adds to what lines of orders have said of them
      const byFile = () => (policy !== 'overwrite' && policy !== 'newest' && was !== null ? was : is);
      return cells.settle(shownField('product', column), was, is, byFile);
    });
  }

  const named = (values: readonly SqlValue[]) =>
    values.map((value, at) => [columns[at] ?? '', value] as const).slice(0, amountOfValues);

  /** What stands of a product that an import before made, and what this file says of it. */
  function keepBefore(product: Known, said: readonly SqlValue[]): void {
    const { id, values, importId: before, found } = product;
    product.found = null;
    product.isLogged = true;
    // several rows of one product are kept in their order
    if (found !== null) keepBefore(product, found.said);
    const own = Object.fromEntries(named(said).filter(([, value]) => value !== null));
    log.keep('product', String(id), { ...Object.fromEntries(named(values)), import_id: before }, own);
  }

  function leave(product: Known, said: readonly SqlValue[], row: number): void {
    tally.mark(row, 'unchanged');
    if (product.id >= firstNew) return;
    const isAsItStands = said.every((value, at) => value === null || value === product.values[at]);
    if (isAsItStands && product.found === null && !product.isLogged) product.found = { said, row };
    else keepBefore(product, said);
  }

  function claimFound(): void {
    for (const { id, found } of known.values()) {
      if (found === null) continue;
      const own = named(found.said).filter(([, value]) => value !== null);
      claims.of('product', own.map(([name]) => name).join(','))(id, found.row);
    }
  }

  function merge(product: Known, said: readonly SqlValue[], row: number): void {
    const before = product.values;
    const after = wanted(before, said);
    if (after.every((value, at) => value === before[at])) {
      leave(product, said, row);
      return;
    }
    if (product.id < firstNew) {
      keepBefore(product, said);
      hasChanged = true;
      product.importId = importId;
    }
    update.run([...after, words(after), importId, product.id]);
    after.forEach((is, at) => {
      const was = before[at] ?? null;
      const column = columns[at] ?? '';
      const shownHere = (value: SqlValue) => shownValue(column, value, shown(after[currencyAt]));
      if (is !== was)
        tally.change({
          row,
          field: shownField('product', column),
          before: shownHere(was),
          after: shownHere(is),
        });
      product.values[at] = is;
    });
    tally.mark(row, 'updated');
  }

  function placeInLadder(draft: ProductDraft, productId: number): void {
    const { family, step } = draft;
    if (family === null || step === null) return;
    const before = db.first(
      sql`SELECT product_id FROM product_ladder WHERE family = ${family} AND step = ${step}`,
      { product_id: optional(int) },
    );
    log.keep('product_ladder', JSON.stringify([family, step]), before, { product_id: productId });
    if (before?.product_id === productId) return;
    ladder.run([family, step, productId]);
    tally.mark(draft.row, 'updated');
  }

  return {
    add(draft: ProductDraft): void {
      const key = productKey(draft.sku, draft.name);
      if (key === null) {
        tally.refuse({ row: draft.row, field: 'product.sku', reason: 'key-missing' });
        return;
      }
      const said = draftValues(draft);
      const product = known.get(key);
      if (product === undefined) {
        lastId += 1;
        known.set(key, {
          id: lastId,
          values: [...said],
          importId,
          found: null,
          isLogged: false,
        });
        insert.run([key, ...said, words(said), importId, lastId]);
        tally.add('products', 1);
        tally.mark(draft.row, 'created');
        placeInLadder(draft, lastId);
      } else {
        merge(product, said, draft.row);
        placeInLadder(draft, product.id);
      }
    },
    /** Returns whether a product that was there before has changed. */
    finish(): boolean {
      claimFound();
      for (const statement of [insert, update, ladder]) statement.free();
      log.close();
      return hasChanged;
    },
  };
}
