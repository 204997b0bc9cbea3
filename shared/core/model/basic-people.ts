import * as z from 'zod';
import { SegmentRef } from '../segments/schema.ts';

/**
 * Names a set of customers without listing them: all, those behind a number of an analysis, or given ones.
 * `selection` is the analysis' own name of a part of its result, for RFM a group.
 */
export const BasicPeople = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('ordered'), from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  z.object({
    kind: z.literal('analysis'),
    id: z.string(),
    params: z.record(z.string(), z.unknown()),
    selection: z.string(),
  }),
  /** Those behind a finding of the audit, as the data are now. */
  z.object({ kind: z.literal('finding'), key: z.string().max(500) }),
  /** Members of a segment on a day; today where none is given. */
  z.object({ kind: z.literal('segment'), segment: SegmentRef, on: z.iso.date().nullable() }),
  z.object({ kind: z.literal('ids'), ids: z.array(z.int()).max(10_000) }),
]);
export type BasicPeople = z.infer<typeof BasicPeople>;
