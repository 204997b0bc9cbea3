import type { SqlValue } from '../db/sql.ts';
import type { ClaimTable } from '../import/claims/claims.ts';
import { shownField } from '../import/apply/shown-value.ts';
import { readPolicy } from '../identity/field-policies.ts';
import { settleAnswers, type StoredAnswer } from '../import/apply/answer-policy.ts';
import { productWords } from '../import/apply/products.ts';
import type { LiveImport } from './undo-context.ts';
import type { RowRules, RowState } from './replay.ts';

/** A table whose rows name the import that wrote them last. All names are our own. */
export type RowTable = Readonly<{
  name: Exclude<ClaimTable, 'record' | 'campaign' | 'survey' | 'question' | 'rate' | 'waiting_part'>;
  /** As the preview counts them. */
  thing: string;
  /** The part of `table.field` in examples. */
  shownAs: string;
  columns: readonly string[];
  hasRow: boolean;
  hasCustomer: boolean;
  rules: (imports: ReadonlyMap<number, LiveImport>) => RowRules;
}>;

const customCells: readonly string[] = ['custom', 'properties'];

// what of a mapping fills a column, where it is not the name under which the column is shown
const fills: Readonly<Record<string, string>> = {
  'orders.utc_offset_minutes': 'orders.placedAt',
  'survey.answered_at': 'survey.at',
  'survey.is_finished': 'survey.finished',
  'survey.is_preview': 'survey.preview',
};
const meaningOf = (table: string, cell: string) => fills[`${table}.${cell}`] ?? shownField(table, cell);

/** A cell as it is stored; what is stored beside the row is none. */
function isCell(value: unknown): value is SqlValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

type AnswerCell = Readonly<{
  question_id: number;
  number: number | null;
  text: string | null;
  choices: string | null;
}>;

/** The answers of a response after a file said others, by the policies of that file. */
function combineAnswers(was: unknown, is: unknown, { policy, answers }: LiveImport): AnswerCell[] {
  // as the table had them when the entry of the log was written
  const [before, after] = [was, is].map((list) =>
    ((list ?? []) as AnswerCell[]).map(({ question_id, number, text, choices }): StoredAnswer => [
      question_id,
      number,
      text,
      choices,
    ]),
  );
  return settleAnswers(before ?? [], after ?? [], readPolicy(policy), answers).map(
    ([question_id, number, text, choices]) => ({ question_id, number, text, choices }),
  );
}

/** Rows that take what a newer file says, unless the file or a column of it was to be taken otherwise. */
const settling =
  (table: string, blank: RowState): RowTable['rules'] =>
  (imports) => ({
    blank,
    settle: (state) => state,
    takesRow: () => true,
    // a refund or an end in a file of its own makes no order
    ...(table === 'orders' ? { makes: (said: RowState) => 'placed_on' in said } : {}),
    combine(state, said, importId) {
      const own = imports.get(importId);
      if (own === undefined) return { ...state, ...said };
      const { cells } = own;
      const settled = Object.entries(said).map(([cell, is]) => {
        const was = state[cell] ?? null;
        if (cell === 'answers') return [cell, combineAnswers(was, is, own)] as const;
        if (!isCell(is) || !isCell(was)) return [cell, is] as const;
        if (customCells.includes(cell)) return [cell, cells.settleCustom(was, is)] as const;
        return [cell, cells.settle(meaningOf(table, cell), was, is, () => is)] as const;
      });
      return { ...state, ...Object.fromEntries(settled) };
    },
  });

const asText = (value: unknown) => (typeof value === 'string' ? value : null);

/** Of a product, by a list of products. */
function listCell(file: LiveImport, cell: string, was: SqlValue, is: SqlValue): SqlValue {
  const { policy, cells, hasCustomPolicy } = file;
  const keepsCustom = policy === 'fill-blanks' && was !== null && !hasCustomPolicy;
  if (cell === 'custom' && !keepsCustom) return cells.settleCustom(was, is);
  const fills = policy !== 'overwrite' && policy !== 'newest';
  return cells.settle(shownField('product', cell), was, is, () => (fills && was !== null ? was : is));
}

/** Of a product, by lines of orders: they only ever fill blanks. */
function lineCell({ policy }: LiveImport, _: string, was: SqlValue, is: SqlValue): SqlValue {
  return policy === 'keep' ? was : (was ?? is);
}

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
      const own = imports.get(importId);
      const take = own !== undefined && isList(importId) ? listCell : lineCell;
      const settled = Object.entries(said).map(([cell, is]) => {
        const was = state[cell] ?? null;
        const isSaid = isCell(is) && isCell(was) && is !== null && own !== undefined;
        return [cell, isSaid ? take(own, cell, was, is) : was] as const;
      });
      return { ...state, ...Object.fromEntries(settled) };
    },
  };
}

const preferenceRules: RowTable['rules'] = (imports) => ({
  blank: { declared_on: null },
  settle: (state) => state,
  takesRow: () => true,
  combine(state, said, importId) {
    const [was, is] = [asText(state['declared_on']), asText(said['declared_on'])];
    const cells = imports.get(importId)?.cells;
    const newest = () => (is !== null && is > (was ?? '') ? is : was);
    return { ...state, declared_on: cells?.settle('preference.declaredAt', was, is, newest) ?? was };
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
    rules: settling('line', {}),
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
    rules: settling('orders', {
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
    rules: settling('event', {}),
  },
  {
    name: 'response',
    thing: 'responses',
    shownAs: 'survey',
    columns: ['customer_id', 'answered_on', 'answered_at', 'is_finished', 'is_preview', 'custom'],
    hasRow: true,
    hasCustomer: true,
    rules: settling('survey', {}),
  },
  {
    name: 'campaign_spend',
    thing: 'campaignSpend',
    shownAs: 'spend',
    columns: ['amount_minor', 'impressions', 'clicks', 'custom'],
    hasRow: true,
    hasCustomer: false,
    rules: settling('spend', { impressions: null, clicks: null, custom: null }),
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
