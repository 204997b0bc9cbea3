import type { Profile } from '../profile.ts';

/** Shopify, Products > Export: a row a variant; the title stands in the first row of a product only, its handle in each. */
export const shopifyProducts: Profile = {
  system: 'shopify',
  title: 'Products',
  kind: 'products',
  signature: ['Handle', 'Title', 'Vendor', 'Variant SKU', 'Variant Price'],
  columns: {
    'Variant SKU': 'product.sku',
    Title: 'product.name',
    Type: 'product.category',
    'Variant Price': 'product.price',
    'Cost per item': 'product.cost',
    Status: 'product.state',
    Handle: 'product.family',
  },
};
