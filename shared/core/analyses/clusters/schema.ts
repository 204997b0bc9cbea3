import * as z from 'zod';
import { customerMeasures } from '../../model/measures.ts';

export const ClusterFeature = z.enum(customerMeasures);
export type ClusterFeature = z.infer<typeof ClusterFeature>;

/** Numbers of clusters that are tried when none is asked for, as far as there are customers for them. */
export const mostClusters = 8;

export const ClustersParams = z.object({
  /** What customers are told apart by. Those of whom one of them is not known are left out, and counted. */
  features: z
    .array(ClusterFeature)
    .min(1)
    .max(customerMeasures.length)
    .default(['recency', 'orders', 'spent', 'tenure']),
  /** How many clusters; proposed when null. */
  k: z.int().min(2).max(12).nullable().default(null),
  /** The same seed gives the same clusters. */
  seed: z.int().min(0).max(0x7fffffff).default(1),
  /** Days count back from here; the day after the last order when null. */
  asOf: z.iso.date().nullable().default(null),
  /** Whether the result lists the customers of each cluster. */
  detail: z.boolean().default(false),
});
export type ClustersParams = z.infer<typeof ClustersParams>;

/** How much there is to be seen. `none`: a cloud without groups would look the same, or the clusters are not found again. */
export const ClusterStructure = z.enum(['none', 'weak', 'reasonable', 'strong']);
export type ClusterStructure = z.infer<typeof ClusterStructure>;

const Count = z.int().min(0);

export const ClustersResult = z.object({
  currency: z.string().nullable(),
  /** In clusters; and left out, because something asked for is not known of them. */
  customers: Count,
  leftOut: Count,
  features: z.array(
    z.object({
      feature: ClusterFeature,
      /** `log`: lopsided, so its logarithm was used; `same`: the same for everybody, so it tells nobody apart; `unknown`: of nobody. */
      use: z.enum(['plain', 'log', 'same', 'unknown']),
      /** Customers of whom it is not known. */
      missing: Count,
    }),
  ),
  k: Count,
  /** What was asked for, where that many different customers do not exist. */
  kAsked: z.int().nullable(),
  /** What each number of clusters came to; empty when one was asked for. */
  proposals: z.array(z.object({ k: Count, silhouette: z.number(), stability: z.number() })),
  /** Mean silhouette width, -1 … 1; null with one cluster. */
  silhouette: z.number().nullable(),
  /** What 19 of 20 clouds without groups stay below. */
  silhouetteByChance: z.number().nullable(),
  /** Mean Jaccard likeness of the clusters to themselves when customers are drawn anew; null with one cluster. */
  stability: z.number().nullable(),
  structure: ClusterStructure,
  /** How many customers, drawn by chance, silhouette and stability were measured on; fewer than all when there are many. */
  measuredOn: Count,
  /** Squared distances, in standard deviations, within clusters and in all. */
  withinSquares: z.number(),
  totalSquares: z.number(),
  /** The largest first. */
  clusters: z.array(
    z.object({
      /** From 1. */
      cluster: z.int().min(1),
      customers: Count,
      /** Of all in clusters. */
      share: z.number(),
      /** Null where too few of it were drawn to say. */
      stability: z.number().nullable(),
      /** Every used feature, what sets it apart most first. */
      traits: z.array(
        z.object({
          feature: ClusterFeature,
          /** Hedges' g against the rest, on the scale that was used: how many standard deviations above. Null where neither spreads. */
          effect: z.number().nullable(),
          /** As it is, not its logarithm. */
          median: z.number(),
          medianOfOthers: z.number().nullable(),
        }),
      ),
      customerIds: z.array(z.int()).nullable(),
    }),
  ),
});
export type ClustersResult = z.infer<typeof ClustersResult>;
