import type { RfmSettings } from '../../../core/analyses/rfm/schema.ts';
import type { SqlValue } from '../../../core/db/sql.ts';
import type { SegmentDefinition } from '../../../core/segments/schema.ts';

/** A row to be inserted: values by column. */
export type Row = Readonly<Record<string, SqlValue>>;

/** Everything of a small workspace. `of` is whose a row was before anybody was merged; null is nobody. */
export type World = Readonly<{
  currency: string | null;
  /** How RFM is set; null where nothing was decided. */
  rfm: Partial<RfmSettings> | null;
  /** By customer from 1: into whom of the earlier ones each is merged; null where it is not. */
  mergedInto: readonly (number | null)[];
  records: readonly Readonly<{
    of: number;
    source: number;
    seenOn: string;
    values: Readonly<Record<string, string>>;
    custom: readonly (readonly [string, string])[];
    isReplaced: boolean;
  }>[];
  products: readonly Row[];
  rates: readonly Row[];
  orders: readonly Readonly<{ of: number | null; order: Row; lines: readonly Row[] }>[];
  undoneImports: readonly number[];
  events: readonly Owned[];
  responses: readonly (Owned & Readonly<{ answers: readonly Row[] }>)[];
  preferences: readonly Owned[];
  /** In the order of the ledger; `reverses` is the place of an earlier one that is taken back. */
  consent: readonly (Owned & Readonly<{ reverses: number | null }>)[];
  followUps: readonly Owned[];
  /** Stored segments, by id from 1. */
  segments: readonly SegmentDefinition[];
}>;

export type Owned = Readonly<{ of: number; row: Row }>;
