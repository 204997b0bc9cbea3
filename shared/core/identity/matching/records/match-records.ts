import type { TextColumn } from '../../../columns/people-columns.ts';

/** What matching can read of a record. */
export const matchFields = [
  'given',
  'family',
  'name',
  'email',
  'phone',
  'birthDate',
  'street',
  'postcode',
  'city',
  'company',
  'externalId',
  'gender',
] as const;
export type MatchField = (typeof matchFields)[number];

/** A table of records about people, by column; null where nothing is known of a field. */
export type MatchRecords = Readonly<{
  count: number;
  /** `name` is read where both `given` and `family` are blank; `email` and `phone` as they are compared. */
  columns: Readonly<Record<MatchField, TextColumn | null>>;
}>;
