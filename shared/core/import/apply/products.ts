import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { foldText } from '../../identity/fold.ts';
import { openChangeLog, type ChangeLog, type KindContext } from './apply-context.ts';

/** What a line says of the thing it sells. */
export type ProductMention = Readonly<{
  sku: string | null;
  product: string | null;
  category: string | null;
}>;

/** The key of a product: its sku, else its folded name; null when it has neither. */
export function productKey(sku: string | null, name: string | null): string | null {
  if (sku !== null && sku !== '') return `sku:${sku}`;
  const folded = name === null ? '' : foldText(name);
  return folded === '' ? null : `name:${folded}`;
}

/** The words by which a product is found. */
export function productWords(sku: string | null, name: string | null, category: string | null): string {
  return foldText([name, sku, category].filter((part) => part !== null).join(' '));
}

/** Products as order lines mention them: made when first met, blanks filled when a later line knows more. */
export interface ProductBook {
  /** The id of the product, 0 when the line names none. */
  readonly mention: (line: ProductMention) => number;
  /** Stores what was filled in; returns whether a product that was there before has changed. */
  readonly finish: () => boolean;
}

type Known = {
  readonly id: number;
  name: string | null;
  category: string | null;
  isFilled: boolean;
  /** What this file says first. */
  said: { sku: string | null; name: string | null; category: string | null } | null;
};

/** Opens the products of the workspace. */
export function openProductBook(context: KindContext): ProductBook {
  const { db, tally, importId } = context;
  const bySku = new Map<string, Known>();
  const byName = new Map<string, Known>();
  let lastId = 0;
  db.all(sql`SELECT id, product_key, name, category FROM product`, {
    id: int,
    product_key: text,
    name: optional(text),
    category: optional(text),
  }).forEach((row) => {
    const known = { id: row.id, name: row.name, category: row.category, isFilled: false, said: null };
    const [kind, rest] = [row.product_key.slice(0, 4), row.product_key.slice(4)];
    if (kind === 'sku:') bySku.set(rest, known);
    else byName.set(rest.slice(1), known);
    lastId = Math.max(lastId, row.id);
  });
  const firstNew = lastId + 1;
  const insert = db.prepare(
    'INSERT INTO product (id, product_key, sku, name, category, search_text, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  function make({ sku, product, category }: ProductMention): Known | null {
    const key = productKey(sku, product);
    if (key === null) return null;
    lastId += 1;
    tally.add('products', 1);
    insert.run([
      lastId,
      key,
      sku === '' ? null : sku,
      product,
      category,
      productWords(sku, product, category),
      importId,
    ]);
    return { id: lastId, name: product, category, isFilled: false, said: null };
  }

  function fill(known: Known, { product, category }: ProductMention): void {
    if (known.name === null && product !== null) {
      known.name = product;
      known.isFilled = true;
    }
    if (known.category === null && category !== null) {
      known.category = category;
      known.isFilled = true;
    }
  }

  function note(known: Known, { sku, product, category }: ProductMention): void {
    known.said ??= { sku: sku === '' ? null : sku, name: null, category: null };
    known.said.name ??= product;
    known.said.category ??= category;
  }

  /** Most lines name a product that was named before, and say no more of it. */
  function hear(known: Known, line: ProductMention): void {
    const { said } = known;
    if (!said?.name || said.category === null) note(known, line);
    // 'keep' is about what stood before the file: of a product that the file itself brings, every line counts
    const mayFill = context.policy !== 'keep' || known.id >= firstNew;
    if (mayFill && (known.name === null || known.category === null)) fill(known, line);
  }

  function readBefore({ id }: Known) {
    const shape = {
      name: optional(text),
      category: optional(text),
      sku: optional(text),
      import_id: optional(int),
    };
    return db.first(sql`SELECT name, category, sku, import_id FROM product WHERE id = ${id}`, shape);
  }

  /** Notes a product of an import before that this file names too: it stays when that import is undone. */
  function claim(known: Known, log: ChangeLog): void {
    const { id, name, category, isFilled, said } = known;
    if (said === null || id >= firstNew) return;
    const isAsItStands = (said.name ?? name) === name && (said.category ?? category) === category;
    const own = Object.entries(said).filter(([, value]) => value !== null);
    if (isAsItStands && !isFilled)
      context.claims.of('product', own.map(([column]) => column).join(','))(id, 0);
    else log.keep('product', String(id), readBefore(known), Object.fromEntries(own));
  }

  function store(known: Known): void {
    const before = readBefore(known);
    const words = productWords(before?.sku ?? null, known.name, known.category);
    db.run(sql`UPDATE product SET name = ${known.name}, category = ${known.category}, search_text = ${words}
                WHERE id = ${known.id}`);
    if (known.id >= firstNew || before === null) return;
    for (const field of ['name', 'category'] as const)
      if (before[field] !== known[field])
        tally.change({ row: 0, field: `product.${field}`, before: before[field], after: known[field] });
  }

  return {
    mention(line) {
      const isBySku = line.sku !== null && line.sku !== '';
      // folding a name is the slow part; a name as it was written finds its product again
      const books = isBySku ? bySku : byName;
      const key = isBySku ? line.sku : line.product === null ? null : foldText(line.product);
      if (key === null || key === '') return 0;
      const known = books.get(key);
      if (known !== undefined) {
        hear(known, line);
        return known.id;
      }
      const made = make(line);
      if (made === null) return 0;
      books.set(key, made);
      return made.id;
    },
    finish() {
      insert.free();
      const all = [...bySku.values(), ...byName.values()];
      const log = openChangeLog(context);
      for (const known of all) claim(known, log);
      log.close();
      const filled = all.filter((known) => known.isFilled);
      filled.forEach(store);
      return filled.some((known) => known.id < firstNew);
    },
  };
}
