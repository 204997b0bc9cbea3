/** What can be said of a customer as one number. */
export const customerMeasures = [
  'recency',
  'orders',
  'spent',
  'averageOrder',
  'items',
  'products',
  'tenure',
  'gap',
  'refundShare',
  'opens',
  'clicks',
  'age',
  'completeness',
] as const;
export type CustomerMeasure = (typeof customerMeasures)[number];

/** How a measure is read. Money is in minor units, shares are 0–1. */
export const measureUnits = {
  recency: 'days',
  orders: 'count',
  spent: 'money',
  averageOrder: 'money',
  items: 'count',
  products: 'count',
  tenure: 'days',
  gap: 'days',
  refundShare: 'share',
  opens: 'count',
  clicks: 'count',
  age: 'years',
  completeness: 'share',
} as const satisfies Record<CustomerMeasure, 'days' | 'count' | 'money' | 'share' | 'years'>;
