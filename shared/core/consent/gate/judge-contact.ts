import type { PeopleColumns } from '../../columns/people-columns.ts';
import { rowFinder } from '../../columns/row-finder.ts';
import type { ReadDb } from '../../db/db.ts';
import type { ContactChannel, ExclusionReason } from '../../model/audience.ts';
import type { Day } from '../../model/day.ts';
import type { KeyedHash } from '../suppression/keyed-hash.ts';
import { readSuppressed } from '../suppression/read-suppressed.ts';
import { addressesOf, hasAddress } from './addresses.ts';
import { sortOut, type Judged } from './judged.ts';
import { readPermissions } from './permissions.ts';
import { readStandingRequests } from './standing-requests.ts';

export type ContactQuestion = Readonly<{
  db: ReadDb;
  /** Of the same state of the data. */
  people: PeopleColumns;
  purpose: string;
  /** At the end of which it is asked: today. */
  day: Day;
  keyedHash: KeyedHash;
}>;

/**
 * Prepares to say who may be contacted for a purpose: the ledger, requests and the list of suppressed addresses are read once, whatever
 * is asked afterwards. Somebody passes who has agreed, to this purpose over this channel or over any, whose agreement has not run out or
 * been taken back, who has an address for it that is not suppressed, and who has not asked to be left alone.
 *
 * An id that is no customer (any more) has no address.
 * @returns of a list of ids, over a channel, who may and why the others may not
 */
export function contactJudge(
  question: ContactQuestion,
): (ids: Int32Array, channel: ContactChannel) => Judged {
  const { db, people, purpose, day, keyedHash } = question;
  const permission = readPermissions(db, purpose, day);
  const { restricted, toBeErased, optedOut } = readStandingRequests(db);
  const isSuppressed = readSuppressed(db, keyedHash);
  const rowOf = rowFinder(people.id);

  return (ids, channel) => {
    const isPassingOn = channel === 'ads' || purpose === 'sale';
    const reasonOf = (id: number): ExclusionReason | null => {
      if (restricted.has(id) || toBeErased.has(id)) return 'restricted';
      const said = permission(id, channel);
      if (said === 'refused' || (isPassingOn && optedOut.has(id))) return 'refused';
      const row = rowOf(id);
      if (row >= 0 && isSuppressed?.(addressesOf(people, row), channel) === true) return 'suppressed';
      if (row < 0 || !hasAddress(people, row, channel)) return 'no-address';
      return said === 'may' ? null : said;
    };
    return sortOut(ids, reasonOf);
  };
}
