import type { Codes, Ints } from '../../../columns/columns.ts';
import type { TextColumn } from '../../../columns/people-columns.ts';
import type { NameParts } from '../names/compare-names.ts';
import type { NameLexicon } from '../names/name-lexicon.ts';

/** A value that says nothing about who somebody is, and why. */
export type BlockedValue = Readonly<{
  field: 'name' | 'email' | 'phone' | 'birthDate' | 'externalId';
  value: string;
  /** How many records have it. */
  records: number;
  reason: 'placeholder' | 'role-address' | 'shared';
}>;

/** Fields that are compared by a number for each distinct value. */
export type CodedField = 'email' | 'phone' | 'street' | 'postcode' | 'company' | 'externalId';

/**
 * Records as they are compared: one number a field, in memory that threads share. -1 is blank (0 for dates and genders); blocked values
 * are blank too.
 */
export type MatchTable = Readonly<{
  count: number;
  lexicon: NameLexicon;
  /** Given names, family names and cities. */
  parts: NameParts;
  given: Ints;
  family: Ints;
  city: Ints;
  coded: Readonly<Record<CodedField, TextColumn>>;
  /** Of distinct e-mail address e: where its @ stands in the bytes, and the number of what stands before it. */
  emailAt: Ints;
  emailLocal: Ints;
  /** The number of what stands behind it. */
  emailDomain: Ints;
  /** Of each record, how many records have its full name in some spelling; 0 without a full name. */
  namesakes: Ints;
  /** year · 10,000 + month · 100 + day. */
  birth: Ints;
  /** 1 female, 2 male. */
  gender: Codes;
  /** How many records have each distinct value. */
  counts: Readonly<{
    given: Ints;
    family: Ints;
    city: Ints;
    emailLocal: Ints;
    emailDomain: Ints;
    coded: Readonly<Record<CodedField, Ints>>;
  }>;
}>;
