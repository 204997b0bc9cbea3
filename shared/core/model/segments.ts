import * as z from 'zod';
import { CustomerRow } from './people.ts';
import { NodePath, SegmentDefinition } from '../segments/schema.ts';

const Count = z.int().min(0);

/** What a segment may be saved with. */
export const SegmentEdit = z.object({
  /** Null: a new one. */
  id: z.int().min(1).nullable(),
  name: z.string().trim().min(1).max(120),
  definition: SegmentDefinition,
  /** What to do with these people, in the team's own words. */
  action: z.string().max(1_000),
});
export type SegmentEdit = z.infer<typeof SegmentEdit>;

/** A saved segment. */
export const Segment = SegmentEdit.extend({
  id: z.int().min(1),
  /** How often it was changed; 1 when new. */
  version: z.int().min(1),
  /** ISO 8601 UTC. */
  changedAt: z.string(),
});
export type Segment = z.infer<typeof Segment>;

/** A segment in the list, with what it comes to today. */
export const SegmentSummary = Segment.extend({
  customers: Count,
  /** Of all customers, 0 … 1. */
  share: z.number(),
  /** What its members spent, minor units of the workspace's currency. */
  spentMinor: z.int(),
  /** Since the snapshot before; null where there is none to compare with. */
  joined: Count.nullable(),
  left: Count.nullable(),
  /** Segments whose definitions name it. */
  usedBy: z.array(z.object({ id: z.int(), name: z.string() })),
});
export type SegmentSummary = z.infer<typeof SegmentSummary>;

/** A definition that comes with the app, named by the message `segments.ready.<key>.name`, with `.why` and `.action`. */
export const ReadySegment = z.object({
  key: z.string(),
  definition: SegmentDefinition,
  /** Null where the data do not say: there are no orders, or no surveys. */
  customers: Count.nullable(),
  /** What is missing to answer: kinds of import. */
  needs: z.array(z.enum(['orders', 'responses', 'consent', 'preferences', 'events'])),
});
export type ReadySegment = z.infer<typeof ReadySegment>;

/** What a definition comes to. `parts` has every node, groups too, in the order of a walk from the root. */
export const SegmentCount = z.object({
  customers: Count,
  total: Count,
  spentMinor: z.int(),
  parts: z.array(z.object({ path: NodePath, customers: Count })),
  /** Some of the members, the same ones for the same definition and data. */
  sample: z.array(CustomerRow),
});
export type SegmentCount = z.infer<typeof SegmentCount>;

/** What can be chosen in conditions. Long lists (products, values of fields) are asked for by `segments.values`. */
export const SegmentVocabulary = z.object({
  categories: z.array(z.object({ name: z.string(), products: Count })),
  events: z.array(z.object({ kind: z.string(), events: Count })),
  campaigns: z.array(z.object({ id: z.int(), name: z.string(), channel: z.string() })),
  channels: z.array(z.string()),
  surveys: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      questions: z.array(
        z.object({
          id: z.int(),
          label: z.string(),
          kind: z.string(),
          /** What was answered most, where there are choices. */
          choices: z.array(z.string()),
        }),
      ),
    }),
  ),
  topics: z.array(z.object({ topic: z.string(), values: z.array(z.string()) })),
  purposes: z.array(z.object({ key: z.string(), nameEn: z.string(), nameAr: z.string() })),
  sources: z.array(z.object({ id: z.int(), name: z.string(), system: z.string(), party: z.string() })),
  customFields: z.array(z.string()),
  segments: z.array(z.object({ id: z.int(), name: z.string() })),
});
export type SegmentVocabulary = z.infer<typeof SegmentVocabulary>;

/** What `segments.values` finds values of. */
export const ValueSource = z.discriminatedUnion('of', [
  z.object({ of: z.literal('field'), field: z.string().max(200) }),
  z.object({ of: z.literal('custom'), field: z.string().max(200) }),
  z.object({ of: z.literal('product') }),
]);

/** A value, and how many customers, or orders for products, have it. `id` is that of a product. */
export const FoundValue = z.object({ value: z.string(), id: z.int().nullable(), count: Count });

/** The names of products by id, as far as they exist: definitions keep ids. */
export const ProductName = z.object({ id: z.int(), name: z.string() });

/** What was found about a person for a condition. */
export const FoundFact = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('number'),
    unit: z.enum(['count', 'money', 'percent', 'years', 'score']),
    value: z.number().nullable(),
  }),
  z.object({ as: z.literal('text'), values: z.array(z.string()) }),
  z.object({ as: z.literal('day'), day: z.string().nullable() }),
  z.object({ as: z.literal('state'), state: z.string() }),
]);
export type FoundFact = z.infer<typeof FoundFact>;

/** A row that decided, for `lineage.of` where its table has lineage. */
export const DecidingRow = z.object({
  table: z.enum([
    'orders',
    'event',
    'response',
    'preference',
    'consent_event',
    'record',
    'follow_up',
    'segment',
  ]),
  id: z.int(),
  day: z.string().nullable(),
  label: z.string(),
  amountMinor: z.int().nullable(),
});
export type DecidingRow = z.infer<typeof DecidingRow>;

/** Why a person is in or not, for one node; groups first, in the order of a walk from the root. */
export const NodeVerdict = z.object({
  path: NodePath,
  holds: z.boolean(),
  /** Of conditions; null of groups. */
  found: FoundFact.nullable(),
  /** The newest that decided, and how many there are. */
  rows: z.array(DecidingRow),
  totalRows: Count,
});
export const SegmentVerdict = z.object({ customer: z.int(), isIn: z.boolean(), nodes: z.array(NodeVerdict) });
export type SegmentVerdict = z.infer<typeof SegmentVerdict>;

/** Somebody who is out by one condition alone. The nearest first; `missing` is how far off a number or day is, null where there is no distance. */
export const NearMiss = z.object({
  customer: CustomerRow,
  path: NodePath,
  found: FoundFact,
  missing: z.number().nullable(),
});
export type NearMiss = z.infer<typeof NearMiss>;

/** One look at a segment: after an import, or when it was saved. */
export const SegmentSnapshot = z.object({
  id: z.int(),
  takenAt: z.string(),
  customers: Count,
  /** Since the look before; null where none before is kept. */
  joined: Count.nullable(),
  left: Count.nullable(),
  /** Of the definition then: where it is another than in the look before, people may have come and gone by that. */
  version: z.int().min(1),
});
