import type { Profile } from '../profile.ts';

/** WooCommerce, Analytics > Customers > Download. */
export const wooCustomers: Profile = {
  system: 'woocommerce',
  title: 'Customers',
  kind: 'contacts',
  signature: ['Name', 'Username', 'Email', 'Total Spend', 'AOV'],
  columns: {
    Name: 'customer.name',
    Email: 'customer.email',
    'Country / Region': 'customer.country',
    City: 'customer.city',
    Region: 'customer.region',
    'Postal Code': 'customer.postcode',
  },
};

/** WooCommerce, WordPress > Users, by the usual export plug-ins. */
export const wooUsers: Profile = {
  system: 'woocommerce',
  title: 'Customers',
  kind: 'contacts',
  signature: ['user_email', 'billing_first_name', 'billing_last_name', 'billing_email', 'billing_city'],
  columns: {
    ID: 'customer.externalId',
    customer_id: 'customer.externalId',
    user_email: 'customer.email',
    billing_first_name: 'customer.givenName',
    billing_last_name: 'customer.familyName',
    billing_company: 'customer.company',
    billing_city: 'customer.city',
    billing_state: 'customer.region',
    billing_postcode: 'customer.postcode',
    billing_country: 'customer.country',
    billing_phone: 'customer.phone',
  },
};

/** WooCommerce, Products > Export. */
export const wooProducts: Profile = {
  system: 'woocommerce',
  title: 'Products',
  kind: 'products',
  signature: ['ID', 'Type', 'SKU', 'Name', 'Published', 'Regular price'],
  columns: {
    SKU: 'product.sku',
    Name: 'product.name',
    Categories: 'product.category',
    'Regular price': 'product.price',
    Published: 'product.state',
    Parent: 'product.family',
  },
};
