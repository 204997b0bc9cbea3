import type { ClaimTable } from '../import/claims.ts';
import { productWords } from '../import/products.ts';
import type { LiveImport } from './undo-context.ts';
import type { RowRules, RowState } from './replay.ts';

/** A table whose rows name the import that wrote them last. All names are our own. */
export type RowTable = Readonly<{
  name: Exclude<ClaimTable, 'record' | 'campaign' | 'survey' | 'question'>;
  /** As the preview counts them. */
  thing: string;
  /** The part of `table.field` in examples. */
  shownAs: string;
  columns: readonly string[];
  hasRow: boolean;
  hasCustomer: boolean;
  rules: (imports: ReadonlyMap<number, LiveImport>) => RowRules;
}>;

const overwriting = (blank: RowState): RowTable['rules'] => {
  const rules: RowRules = {
    combine: (state, said) => ({ ...state, ...said }),
    blank,
    settle: (state) => state,
    takesRow: () => true,
  };
  return () => rules;
};

const asText = (value: unknown) => (typeof value === 'string' ? value : null);

function productRules(imports: ReadonlyMap<number, LiveImport>): RowRules {
  const isList = (importId: number) => imports.get(importId)?.kind === 'products';
  return {
    blank: {
      sku: null, name: null, category: null, price_minor: null, cost_minor: null, currency: null, state: 'active',
      custom: null, search_text: '',
    }, // prettier-ignore
    settle: (state) => ({
      ...state,
      search_text: productWords(asText(state['sku']), asText(state['name']), asText(state['category'])),
    }),
    takesRow: isList,
    combine(state, said, importId) {
      const policy = imports.get(importId)?.policy;
      if (policy === 'keep') return state;
      // order lines only ever fill blanks
      const fills = !isList(importId) || policy === 'fill-blanks';
      const own = Object.entries(said).filter(
        ([cell, value]) => value !== null && (!fills || (state[cell] ?? null) === null),
      );
      return { ...state, ...Object.fromEntries(own) };
    },
  };
}

const preferenceRules: RowTable['rules'] = (imports) => ({
  blank: { declared_on: null },
  settle: (state) => state,
  takesRow: () => true,
  combine(state, said, importId) {
    const [was, is] = [asText(state['declared_on']), asText(said['declared_on'])];
    const isNewer = is !== null && is > (was ?? '') && imports.get(importId)?.policy !== 'keep';
    return isNewer ? { ...state, declared_on: is } : state;
  },
});

/** The tables, in the order in which their rows may go: what refers to others first. */
export const rowTables: readonly RowTable[] = [
  {
    name: 'order_line',
    thing: 'orderLines',
    shownAs: 'line',
    columns: [
      'product_id', 'quantity', 'unit_price_micros', 'amount_minor', 'discount_minor', 'refunded_minor', 'custom',
    ], // prettier-ignore
    hasRow: true,
    hasCustomer: false,
    rules: overwriting({}),
  },
  {
    name: 'orders',
    thing: 'orders',
    shownAs: 'orders',
    columns: [
      'customer_id', 'placed_on', 'placed_at', 'utc_offset_minutes', 'channel', 'currency', 'discount_minor', 'tax_minor',
      'shipping_minor', 'total_minor', 'refunded_minor', 'state', 'custom', 'tip_minor', 'fee_minor',
    ], // prettier-ignore
    hasRow: true,
    hasCustomer: true,
    rules: overwriting({
      customer_id: null, placed_at: null, utc_offset_minutes: null, channel: null, discount_minor: 0, tax_minor: 0,
      shipping_minor: 0, total_minor: null, refunded_minor: 0, custom: null, tip_minor: 0, fee_minor: 0,
    }), // prettier-ignore
  },
  {
    name: 'event',
    thing: 'events',
    shownAs: 'event',
    columns: [
      'customer_id', 'anonymous_key', 'kind', 'happened_on', 'happened_at', 'utc_offset_minutes', 'channel',
      'campaign_id', 'subject', 'body', 'properties',
    ], // prettier-ignore
    hasRow: true,
    hasCustomer: true,
    rules: overwriting({}),
  },
  {
    name: 'response',
    thing: 'responses',
    shownAs: 'survey',
    columns: ['customer_id', 'answered_on', 'answered_at', 'is_finished', 'is_preview', 'custom'],
    hasRow: true,
    hasCustomer: true,
    rules: overwriting({}),
  },
  {
    name: 'campaign_spend',
    thing: 'campaignSpend',
    shownAs: 'spend',
    columns: ['amount_minor', 'impressions', 'clicks', 'custom'],
    hasRow: true,
    hasCustomer: false,
    rules: overwriting({ impressions: null, clicks: null, custom: null }),
  },
  {
    name: 'preference',
    thing: 'preferences',
    shownAs: 'preference',
    columns: ['declared_on'],
    hasRow: true,
    hasCustomer: true,
    rules: preferenceRules,
  },
  {
    name: 'product',
    thing: 'products',
    shownAs: 'product',
    columns: [
      'sku',
      'name',
      'category',
      'price_minor',
      'cost_minor',
      'currency',
      'state',
      'custom',
      'search_text',
    ],
    hasRow: false,
    hasCustomer: false,
    rules: productRules,
  },
];
