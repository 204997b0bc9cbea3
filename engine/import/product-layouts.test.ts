import { afterAll, expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';

const files = makeFiles();
afterAll(() => files.remove());

const products =
  'SELECT sku, name, category, price_minor, cost_minor, currency, state FROM product ORDER BY id';

test('variants of a product have its name and category, though only its first row says them', async () => {
  const db = await freshDb();
  const path = files.write(
    'products_export.csv',
    [
      'Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src,Cost per item,Status',
      'tee,Tee,Acme,Shirts,Size,S,T-S,19.00,a.png,7.50,active',
      'tee,,,,,M,T-M,21.00,b.png,8.00,',
      'tee,,,,,,,,c.png,,',
      'mug,Mug,Acme,Kitchen,Title,Default Title,M1,9.50,m.png,3.00,archived',
    ].join('\n'),
  );
  const plan = await bringIn(db, path, { currency: 'EUR' });
  expect(plan.kind).toBe('products');
  expect(plan.counts).toMatchObject({ rows: 4, created: 3, unchanged: 1, rejected: 0 });
  expect(lines(db, products)).toEqual([
    'T-S | Tee – S | Shirts | 1900 | 750 | EUR | active',
    'T-M | Tee – M | Shirts | 2100 | 800 | EUR | active',
    'M1 | Mug | Kitchen | 950 | 300 | EUR | discontinued',
  ]);
  // the row of a picture says nothing of its own, and is counted
  expect(plan.issues).toContainEqual(
    expect.objectContaining({ code: 'product-without-values', count: 1, firstRow: 3 }),
  );
  const before = dump(db);
  expect((await bringIn(db, path, { currency: 'EUR' })).counts).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 4,
  });
  expect(dump(db)).toEqual(before);
});

test('variations find their parent by its sku or number; of several paths of categories the first counts', async () => {
  const db = await freshDb();
  const path = files.write(
    'wc-product-export.csv',
    [
      'ID,Type,SKU,Name,Published,Categories,Regular price,Parent',
      '10,variable,HOOD,Hoodie,1,"Clothing > Hoodies, Sale",,',
      '11,variation,HOOD-R,Hoodie - Red,1,,45.00,HOOD',
      '12,variation,HOOD-B,Hoodie - Blue,0,,47.50,id:10',
      '13,simple,CAP,Cap,1,"Hats\\, caps > Caps",12.00,',
    ].join('\n'),
  );
  const meanings = [
    'custom',
    'custom',
    'product.sku',
    'product.name',
    'product.state',
    'product.category',
    'product.price',
    'product.parent',
  ];
  const names = ['ID', 'Type', 'SKU', 'Name', 'Published', 'Categories', 'Regular price', 'Parent'];
  const columns = names.map((name, at) => ({ name, meaning: meanings[at] ?? 'custom' }));
  const plan = await bringIn(db, path, { currency: 'EUR', kind: 'products', columns });
  expect(plan.counts).toMatchObject({ rows: 4, created: 4, rejected: 0 });
  expect(lines(db, products)).toEqual([
    'HOOD | Hoodie | Clothing > Hoodies | – | – | EUR | active',
    'HOOD-R | Hoodie - Red | Clothing > Hoodies | 4500 | – | EUR | active',
    'HOOD-B | Hoodie - Blue | Clothing > Hoodies | 4750 | – | EUR | discontinued',
    'CAP | Cap | Hats, caps > Caps | 1200 | – | EUR | active',
  ]);
  expect(plan.issues).toContainEqual(
    expect.objectContaining({ code: 'several-values', column: 'Categories', count: 1 }),
  );
});

test('what is not in stock is read in the words of shops, in English and Arabic', async () => {
  const db = await freshDb();
  const path = files.write(
    'stock.csv',
    [
      'SKU,Name,Price,Availability',
      'A,Mug,9.50,In stock',
      'B,Pot,12.00,out of stock',
      'C,Jug,14.00,outofstock',
      'D,Cup,5.00,غير متوفر',
      'E,Tray,7.00,متوفر',
      'F,Lid,3.00,Discontinued',
    ].join('\n'),
  );
  const plan = await bringIn(db, path, { currency: 'EUR' });
  expect(plan.kind).toBe('products');
  expect(plan.counts).toMatchObject({ rows: 6, created: 6, rejected: 0 });
  expect(lines(db, 'SELECT sku, state FROM product ORDER BY sku')).toEqual([
    ...['A | active', 'B | out-of-stock', 'C | out-of-stock', 'D | out-of-stock'],
    ...['E | active', 'F | discontinued'],
  ]);
});
