import * as z from 'zod';
import { ReadReason } from '../../model/opportunities.ts';
import { PeopleChoice } from '../../model/people-choice.ts';

export const NextProductsParams = z.object({
  /** One customer; everybody when null and no segment is named. */
  customerId: z.int().min(1).nullable().default(null),
  segment: PeopleChoice.nullable().default(null),
  /** Products a customer, at most. */
  top: z.int().min(1).max(20).default(3),
  /** Days within which a product is bought; null: 90, and at most a fifth of the time there are orders of. */
  horizonDays: z.int().min(1).max(365).nullable().default(null),
  /** Never offered. */
  exclude: z
    .object({ productIds: z.array(z.int().min(1)), categories: z.array(z.string()) })
    .default({ productIds: [], categories: [] }),
});
export type NextProductsParams = z.infer<typeof NextProductsParams>;

const Interval = z.tuple([z.number(), z.number()]);

export const NextProduct = z.object({
  productId: z.int(),
  /** Probability of buying it within the horizon, with its 95 % interval. */
  score: z.number().min(0).max(1),
  interval: Interval,
  reason: z.enum(['together', 'next', 'category', 'interest', 'again', 'viewed', 'popular']),
  /** The product the reason cites. */
  reasonProductId: z.int().nullable(),
  /** Buyers, own purchases or looks behind the reason. */
  reasonCount: z.int(),
  reasonMedianDays: z.number().nullable(),
  /** Probability × margin, or price where no cost is known, × usual quantity. Minor units. */
  expectedMinor: z.int(),
  expectedInterval: Interval,
});
export type NextProduct = z.infer<typeof NextProduct>;

export const NextProductsResult = z.array(
  z.object({
    customerId: z.int(),
    /** By the learned score, or by popularity where the score did not beat it. */
    method: z.enum(['model', 'popularity']),
    horizonDays: z.int(),
    products: z.array(NextProduct),
    /** What to read next; none to who never read anything. */
    reads: z.array(
      z.object({
        subject: z.string(),
        reason: ReadReason,
        reasonSubject: z.string().nullable(),
        reasonCount: z.int(),
        reasonMedianDays: z.number().nullable(),
      }),
    ),
  }),
);
export type NextProductsResult = z.infer<typeof NextProductsResult>;
