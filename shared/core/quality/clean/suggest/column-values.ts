import type { ReadDb } from '../../../db/db.ts';
import type { CleaningTarget } from '../../../model/cleaning.ts';
import type { ValueCount } from '../../cluster/clusters.ts';
import { cellField } from '../cell-field.ts';
import { cellsOf } from '../fix-target.ts';
import { phoneForm } from '../fixes/phone-form.ts';
import { productCell, productFields, readProducts } from '../steps/product-cells.ts';
import { openRecordScan, type ScannedRecord } from '../steps/scan-records.ts';

/** The distinct values of one column with how often each stands in it. */
export type ColumnValues = Readonly<{
  target: CleaningTarget;
  values: readonly ValueCount[];
  /** All cells with a value. */
  cells: number;
  /** There are more distinct values than are held: an id, or a text. */
  isOpenEnded: boolean;
}>;

/** What is known of all columns that can be cleaned, after one pass over the records. */
export type AllValues = Readonly<{
  columns: readonly ColumnValues[];
  /** Phones that can be put in the form +…, with examples; they depend on the row they stand in. */
  phones: Readonly<{ cells: number; examples: readonly Readonly<{ before: string; after: string }>[] }>;
}>;

const pageSize = 2000;
const mostDistinct = 20_000;
const examplesKept = 3;

type Column = {
  readonly target: CleaningTarget;
  readonly counts: Map<string, number>;
  cells: number;
  isOpenEnded: boolean;
};

function makeColumns() {
  const columns = new Map<string, Column>();
  return {
    add(target: CleaningTarget, value: string): void {
      const key = `${target.table} ${cellField(target)}`;
      let column = columns.get(key);
      if (column === undefined) {
        column = { target, counts: new Map(), cells: 0, isOpenEnded: false };
        columns.set(key, column);
      }
      column.cells += 1;
      const known = column.counts.get(value);
      if (known !== undefined) column.counts.set(value, known + 1);
      // names and addresses are as many as people, and are looked at one by one
      else if (column.counts.size < mostDistinct || namesAndKeys.has(key)) column.counts.set(value, 1);
      else column.isOpenEnded = true;
    },
    all: (): ColumnValues[] =>
      [...columns.values()].map(({ target, counts, cells, isOpenEnded }) => ({
        target,
        values: [...counts].map(([value, count]) => ({ value, count })),
        cells,
        isOpenEnded,
      })),
  };
}

const customer = (field: string, isCustom = false): CleaningTarget => ({
  table: 'customer',
  field,
  isCustom,
});
const nameTarget = customer('name');
const nameCells = new Set(cellsOf(nameTarget));
const namesAndKeys = new Set(['customer name', 'customer email', 'customer phone']);

/** Goes through all records, page by page, so that something else can be done in between. @returns rows seen, after each page */
export function* columnValues(db: ReadDb): Generator<number, AllValues> {
  const columns = makeColumns();
  const phones = { cells: 0, examples: [] as { before: string; after: string }[] };
  const visit = ({ content, country }: ScannedRecord) => {
    for (const [field, value] of content.values) {
      columns.add(nameCells.has(field) ? nameTarget : customer(field), value);
      if (field !== 'phone') continue;
      const after = phoneForm(value, country);
      if (after === null) continue;
      phones.cells += 1;
      if (phones.examples.length < examplesKept) phones.examples.push({ before: value, after });
    }
    for (const [name, value] of content.custom) columns.add(customer(name, true), value);
  };
  const scan = openRecordScan(db, null);
  let seen = 0;
  for (let last: number | null = 0; last !== null;) {
    last = scan.page(last, pageSize, (record) => {
      seen += 1;
      visit(record);
    });
    yield seen;
  }
  for (const product of readProducts(db)) {
    const fields = [...productFields, ...product.custom.map(([name]) => `custom.${name}`)];
    for (const cell of fields) {
      const value = productCell(product, cell);
      const isCustom = cell.startsWith('custom.');
      if (value !== null)
        columns.add({ table: 'product', field: isCustom ? cell.slice(7) : cell, isCustom }, value);
    }
  }
  return { columns: columns.all(), phones };
}
