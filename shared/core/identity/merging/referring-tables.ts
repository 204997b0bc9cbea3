/** A table whose rows are about a customer, and go with the customer when people are merged. */
export type ReferringTable = Readonly<{
  name: string;
  /** The column that names a row; always a single whole number. */
  key: string;
  /**
   * Columns that, with the customer, may occur once only. Of rows that are alike in them one goes to the merged person, the others stay
   * where they are, since they say the same.
   */
  onceBy: readonly string[] | null;
}>;

/**
 * Every table of which rows go from customer to customer. A test holds this list against the foreign keys of the schema, so that a new
 * table is not forgotten.
 */
export const referringTables: readonly ReferringTable[] = [
  { name: 'identity_link', key: 'record_id', onceBy: null },
  { name: 'orders', key: 'id', onceBy: null },
  { name: 'event', key: 'id', onceBy: null },
  { name: 'response', key: 'id', onceBy: null },
  { name: 'preference', key: 'id', onceBy: ['source_id', 'topic', 'value'] },
  { name: 'consent_event', key: 'id', onceBy: null },
  { name: 'request', key: 'id', onceBy: null },
  { name: 'customer_note', key: 'id', onceBy: null },
  { name: 'follow_up', key: 'id', onceBy: null },
];

/** References to a customer that stay as they are when people are merged, each with the reason. */
export const stayingReferences: Readonly<Record<string, string>> = {
  'customer.redirect_to': 'says who is merged into whom',
  'merged_row.customer_id': 'remembers whose a row was',
  'opportunity_state.customer_id':
    'two customers may have a state of one product: both are kept, and the view opportunity_now tells which counts',
};
