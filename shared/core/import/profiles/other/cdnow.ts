import type { Profile } from '../profile.ts';

/** The CDNOW transaction log: fixed width, one row a purchase, no order id. */
export const cdnow: Profile = {
  system: 'cdnow',
  title: 'Purchases',
  kind: 'order-lines',
  signature: ['customer_id', 'date', 'number_of_cds', 'dollar_value'],
  columns: {
    customer_id: 'customer.externalId',
    date: 'orders.placedAt',
    number_of_cds: 'line.quantity',
    dollar_value: 'line.amount',
  },
};
