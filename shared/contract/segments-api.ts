import * as z from 'zod';
import { CustomerRow } from '../core/model/people.ts';
import {
  FoundValue,
  NearMiss,
  ProductName,
  ReadySegment,
  Segment,
  SegmentCount,
  SegmentEdit,
  SegmentSnapshot,
  SegmentSummary,
  SegmentVerdict,
  SegmentVocabulary,
  ValueSource,
} from '../core/model/segments.ts';
import { SegmentDefinition, SegmentRef } from '../core/segments/schema.ts';
import { call, Nothing, page } from './call.ts';
import { AppErrorData } from './errors.ts';

/** The day for which a segment is asked: what was dated after it does not count. Null: today. */
const on = z.iso.date().nullable();
const id = z.int().min(1);

/** Segments: what they are, who is in them, and why. */
export const segmentsApi = {
  'segments.list': call('engine', Nothing, z.array(SegmentSummary)),
  /** Segments that cannot be asked who is in them, as a file that another program wrote may hold, and why; they are not in the list. */
  'segments.unreadable': call(
    'engine',
    Nothing,
    z.array(z.object({ id, name: z.string(), error: AppErrorData })),
  ),
  'segments.get': call('engine', z.object({ id }), SegmentSummary),
  /** Definitions that come with the app. */
  'segments.ready': call('engine', Nothing, z.array(ReadySegment)),
  'segments.vocabulary': call('engine', Nothing, SegmentVocabulary),
  /** Values that contain a text, the most frequent first. */
  'segments.values': call(
    'engine',
    z.object({ from: ValueSource, search: z.string().max(200), limit: z.int().min(1).max(100) }),
    z.array(FoundValue),
  ),
  'segments.productNames': call(
    'engine',
    z.object({ ids: z.array(z.int()).max(1_000) }),
    z.array(ProductName),
  ),
  /** Counts a definition while it is edited. */
  'segments.count': call('engine', z.object({ definition: SegmentDefinition, on }), SegmentCount),
  'segments.save': call('engine', SegmentEdit, Segment),
  'segments.duplicate': call('engine', z.object({ id, name: z.string().trim().min(1).max(120) }), Segment),
  /** Refused while another segment names it. */
  'segments.remove': call('engine', z.object({ id }), Nothing),
  'segments.explain': call(
    'engine',
    z.object({ segment: SegmentRef, customer: z.int(), on }),
    SegmentVerdict,
  ),
  'segments.nearMisses': call(
    'engine',
    z.object({ segment: SegmentRef, on, limit: z.int().min(1).max(100) }),
    z.object({ total: z.int(), people: z.array(NearMiss) }),
  ),
  /** The looks at a segment, newest first. */
  'segments.history': call('engine', z.object({ id }), z.array(SegmentSnapshot)),
  /** Who joined or left between a snapshot and the one before. */
  'segments.changes': call(
    'engine',
    z.object({ snapshot: id, what: z.enum(['joined', 'left']), ...page }),
    z.object({ total: z.int(), people: z.array(CustomerRow) }),
  ),
} as const;
