import type { AuditTable, Dimension, Severity, SuggestedAction } from '../model/quality.ts';
import type { AuditInput } from './audit-input.ts';
import type { Hits } from './hits.ts';

/** What a check found in one field; a part without hits still says that the field was looked at, which the score needs. */
export type Part = Readonly<{
  table: AuditTable;
  /** Null: it is about whole rows. */
  field: string | null;
  /** How many rows, or filled values, were looked at. */
  total: number;
  hits: Hits;
  action: SuggestedAction | null;
  /** Where it is another than the check's. */
  severity?: Severity;
  /** Tells parts of the same field apart. */
  of?: string;
}>;

/** One question to the data. Its words are the messages `check.<id>.title` and `check.<id>.why`. */
export type Check = Readonly<{
  id: string;
  dimension: Dimension;
  severity: Severity;
  run: (input: AuditInput) => readonly Part[];
}>;
