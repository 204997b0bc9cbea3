import type { Profile } from '../profile.ts';

/** Stripe, Payments > Export: a row a payment, in several currencies. */
export const stripePayments: Profile = {
  system: 'stripe',
  title: 'Payments',
  kind: 'order-lines',
  signature: ['id', 'Created (UTC)', 'Amount', 'Amount Refunded', 'Currency', 'Status'],
  columns: {
    id: 'orders.key',
    Description: 'line.product',
    'Created (UTC)': 'orders.placedAt',
    Amount: 'line.amount',
    'Amount Refunded': 'orders.refunded',
    Currency: 'orders.currency',
    Tax: 'orders.tax',
    Status: 'orders.state',
    'Customer ID': 'customer.externalId',
    'Customer Email': 'customer.email',
  },
};
