import type { CustomerField } from '../identity/content.ts';
import type { Ints } from './columns.ts';

/** Distinct texts, one after another in UTF-8: text i is `bytes[offsets[i] … offsets[i + 1]]`; `offsets` has one more than there are texts. */
export type TextList = Readonly<{ bytes: Uint8Array<SharedArrayBuffer>; offsets: Ints }>;

/** A column of texts that threads share without copying: row r holds text `codes[r]` of `distinct`, -1 where it is blank. */
export type TextColumn = Readonly<{ codes: Ints; distinct: TextList }>;

/**
 * What is known of every customer that is not merged into another, by column, as the audit and the matching read it. Made once per data
 * version. Rows are customers in ascending order of their ids.
 */
export type PeopleColumns = Readonly<{
  dataVersion: number;
  count: number;
  /** Database id, ascending. */
  id: Ints;
  /** The surviving values, as they are shown. */
  fields: Readonly<Record<CustomerField, TextColumn>>;
  /** As they are compared: folded, E.164. */
  emailKey: TextColumn;
  phoneKey: TextColumn;
  nameKey: TextColumn;
  /** 'YYYY-MM-DD'. */
  firstSeenOn: TextColumn;
}>;
