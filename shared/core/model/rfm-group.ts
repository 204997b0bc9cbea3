import * as z from 'zod';

/** Groups of customers by recency, frequency and money. */
export const rfmGroups = [
  'champions',
  'loyal',
  'potential-loyal',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose',
  'hibernating',
  'lost',
] as const;
export const RfmGroup = z.enum(rfmGroups);
export type RfmGroup = z.infer<typeof RfmGroup>;
