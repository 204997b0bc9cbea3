import { int, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';

const phoneLike = /^[\s\d+().\-/]*$/u;
const fewestDigits = 5;

/** The digits of what looks like a telephone number, without the zeros that only some people write in front. */
function phoneDigits(search: string): string | null {
  const latin = search
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  if (!phoneLike.test(latin)) return null;
  const digits = latin.replace(/\D/gu, '').replace(/^0+/u, '');
  return digits.length < fewestDigits ? null : digits;
}

/**
 * Customers in whose names, addresses and keys every word of a search begins a word, whatever the script, case and
 * accents; or whose telephone number holds the digits.
 *
 * @returns ids in no order, or null when the search is blank and everyone is meant
 */
export function findCustomers(db: ReadDb, search: string): Int32Array | null {
  if (search.trim() === '') return null;
  const found: number[] = [];
  const take = (cells: readonly unknown[]) => {
    const id = cells[0];
    if (typeof id === 'number') found.push(int(id));
  };
  // folded words are letters and digits only, so none of them is an operator of the query language
  const words = foldText(search);
  if (words !== '') {
    const query = words
      .split(' ')
      .map((word) => `${word}*`)
      .join(' ');
    db.scan(sql`SELECT rowid FROM customer_search WHERE customer_search MATCH ${query}`, take);
  }
  const digits = phoneDigits(search);
  if (digits !== null) db.scan(sql`SELECT id FROM customer WHERE phone_key LIKE ${`%${digits}%`}`, take);
  return Int32Array.from(found);
}
