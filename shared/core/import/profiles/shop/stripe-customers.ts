import type { Profile } from '../profile.ts';

/** Stripe, Customers > Export. Stripe asks for no permission: the file says nothing about consent. */
export const stripeCustomers: Profile = {
  system: 'stripe',
  title: 'Customers',
  kind: 'contacts',
  signature: ['id', 'Email', 'Name', 'Created (UTC)', 'Delinquent'],
  columns: {
    id: 'customer.externalId',
    Email: 'customer.email',
    Name: 'customer.name',
    Phone: 'customer.phone',
    'Address City': 'customer.city',
    'Address State': 'customer.region',
    'Address Postal Code': 'customer.postcode',
    'Address Country': 'customer.country',
    'Card Address City': 'custom',
    'Card Address Country': 'custom',
  },
};
