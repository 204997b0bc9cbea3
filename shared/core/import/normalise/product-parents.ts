import type { ColumnGuess, Mapping } from '../../model/import.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { ProductDraft } from './drafts.ts';
import { headerWords } from '../recognise/header-words.ts';

type Parent = Pick<ProductDraft, 'sku' | 'name' | 'category' | 'state' | 'currency'>;

/** What a row says of a product by itself; the state is null where its cell is blank. */
export type OwnProduct = Readonly<{
  sku: string | null;
  name: string | null;
  category: string | null;
  state: ProductDraft['state'] | null;
}>;

/** Gives the rows of variants what only the first row of their product says. */
export interface ProductParents {
  /** The row with the name and category of its product, and its variant in the name. */
  readonly complete: (own: OwnProduct, hasPrice: boolean) => OwnProduct;
}

// what shops write where a product has no variants
const noVariant = /^default(?: title)?$/iu;

/** Columns that tell the variants of a product apart: the values of its options. */
export function withVariants(columns: readonly ColumnGuess[]): readonly ColumnGuess[] {
  return columns.map((column) => {
    const isOption = /^option \d+ value$/u.test(headerWords(column.name).replace(/(\p{L})(\d)/gu, '$1 $2'));
    return isOption && column.meaning === 'custom'
      ? { ...column, meaning: 'product.variant', confidence: 0.9 }
      : column;
  });
}

/**
 * Opens the products of one list whose rows may be variants. A row belongs to the product that its parent column names, which
 * is the product's number, sku or handle; without such a column every row stands for itself.
 */
export function openProductParents(reader: CellReader, columns: Mapping['columns']): ProductParents {
  const named = reader.column('product.parent');
  const parentColumn = named >= 0 ? named : reader.column('product.family');
  const variants = reader.columns((meaning) => meaning === 'product.variant');
  const idColumn = columns.findIndex(({ name }) => headerWords(name) === 'id');
  const parents = new Map<string, Parent>();

  const labelOf = () =>
    variants
      .map((column) => reader.text(column))
      .filter((text) => text !== '' && !noVariant.test(text))
      .join(' / ');

  function remember(group: string, own: OwnProduct): void {
    const parent: Parent = { ...own, state: own.state ?? 'active', currency: null };
    const id = reader.id(idColumn);
    for (const key of [group, own.sku ?? '', id === '' ? '' : `id:${id}`])
      if (key !== '' && !parents.has(key)) parents.set(key, parent);
  }

  /** The name of a row: its own or its product's, with what sets the variant apart. */
  function nameOf(own: string | null, parent: Parent | undefined, label: string): string | null {
    const base = own ?? parent?.name ?? null;
    const isPlain = label === '' || own?.includes(label) === true;
    return base === null || isPlain ? base : `${base} – ${label}`;
  }

  function isNothing(own: OwnProduct, hasPrice: boolean, label: string): boolean {
    return own.sku === null && own.name === null && !hasPrice && label === '';
  }

  function asVariant(own: OwnProduct, parent: Parent | undefined, label: string): OwnProduct {
    return {
      sku: own.sku,
      name: nameOf(own.name, parent, label),
      category: own.category ?? parent?.category ?? null,
      state: own.state ?? parent?.state ?? null,
    };
  }

  return {
    complete(own, hasPrice) {
      if (parentColumn < 0) return own;
      const group = reader.id(parentColumn);
      const parent = group === '' ? undefined : parents.get(group);
      const label = labelOf();
      if (parent === undefined && own.name === null) return own;
      if (parent === undefined) remember(group, own);
      else if (isNothing(own, hasPrice, label)) {
        reader.note('product-without-values', group);
        return { ...own, sku: parent.sku, name: parent.name, state: parent.state };
      }
      return asVariant(own, parent, label);
    },
  };
}

/**
 * The first path of a cell that lists categories as paths, its steps parted by " > "; other texts as they are. `isFirst` says
 * that there were others. A comma after a backslash is part of a name.
 * @example firstCategory('Clothing>Tees, Sale') // { category: 'Clothing > Tees', isFirst: true }
 */
export function firstCategory(text: string): { category: string | null; isFirst: boolean } {
  if (text === '') return { category: null, isFirst: false };
  if (!/[>›»]/u.test(text)) return { category: text, isFirst: false };
  const paths = text
    .replaceAll('\\,', '\u0001')
    .split(/[,;|]/u)
    .map((path) => path.replaceAll('\u0001', ','));
  const [first = ''] = paths;
  const steps = first.split(/[>›»]/u).map((step) => step.trim());
  return { category: steps.filter((step) => step !== '').join(' > '), isFirst: paths.length > 1 };
}
