import type { AudienceFileType, ContactChannel, LayoutId, MergeField } from '../model/audience.ts';

/** How an advertiser wants addresses made alike before they are hashed. */
export type HashRules = 'google' | 'meta';

/** What a column holds: something known of a person, or a hashed address. */
export type ColumnValue = MergeField | 'hashedEmail' | 'hashedPhone';

export type LayoutColumn = Readonly<{ header: string; value: ColumnValue }>;

/** How another program wants a list of people: which columns, under which names. Data alone; `docs/audiences.md` names the sources. */
export type Layout = Readonly<{
  id: LayoutId;
  /** Columns that are always there, by the channel the people are to be reached over. Channels that are not named it is not for. */
  columns: Readonly<Partial<Record<ContactChannel, readonly LayoutColumn[]>>>;
  /** Names it has for further fields; the others are named in the user's language. Null: it takes no further fields. */
  fieldNames: Readonly<Partial<Record<MergeField, string>>> | null;
  hashRules: HashRules | null;
  /** Whether a CSV begins with the mark by which spreadsheets know UTF-8; other programs take it for a part of the first name. */
  hasMark: boolean;
  /** Types of file it reads. */
  reads: readonly AudienceFileType[];
}>;
