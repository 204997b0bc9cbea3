import type { CellReader } from '../cells/cell-reader.ts';
import { ownText } from '../cells/clean-cell.ts';
import { countryCode } from '../cells/country-code.ts';
import type { Who } from './drafts.ts';
import { emailKey, readEmail } from '../cells/parse-email.ts';
import { readPhoneKey } from '../cells/parse-phone.ts';

/** Nobody is named: an anonymous row. */
export const nobody: Who = {
  externalId: null,
  email: null,
  emailKey: null,
  phone: null,
  phoneKey: null,
  name: null,
};

const none = (text: string) => (text === '' ? null : text);
/** Google and others put several values in one cell; the first one counts, the text stays. */
const several = / ::: |[;\n]\s*(?=\S)/u;

/** Messengers call people who are in no address book by their number. */
const likePhone = /^\+\d[\d\s().-]{7,18}$/u;

/** What survey forms write in the place of an address: nobody is named, and nothing is wrong. */
const anonymous = /^(?:anonymous|anonym|anonyme|anónimo|مجهول|غير معروف)$/iu;

/** Reads who a row is about. */
export interface WhoReader {
  readonly read: () => Who;
}

/** True when a row names nobody at all. */
export function isNobody(who: Who): boolean {
  return who === nobody || (!who.externalId && !who.email && !who.phone && !who.name);
}

/** The reader of people for a file. `country` of the mapping serves phones without prefix where the row names none. */
export function makeWhoReader(reader: CellReader, country: string | null): WhoReader {
  const id = reader.column('customer.externalId');
  const email = reader.column('customer.email');
  const phone = reader.column('customer.phone');
  const name = reader.column('customer.name');
  const given = reader.column('customer.givenName');
  const family = reader.column('customer.familyName');
  const land = reader.column('customer.country');
  const parts = [id, email, phone, name, given, family, phone < 0 ? -1 : land].filter(
    (column) => column >= 0,
  );
  const phoneKeys = new Map<string, string | null>();
  let last: { raw: readonly string[]; who: Who } | null = null;

  const readAddress = (): { email: string; key: string } | null => {
    const text = reader.text(email);
    if (text === '' || anonymous.test(text)) return null;
    const first = several.test(text) ? (text.split(several)[0] ?? '').trim() : text;
    const address = readEmail(first);
    if (address === null) {
      reader.keep(email, 'email-invalid');
      return null;
    }
    if (first !== text) reader.keep(email, 'several-values');
    if (!address.includes('.', address.indexOf('@'))) reader.note('email-doubtful', address);
    return { email: ownText(address), key: emailKey(ownText(address)) };
  };

  const readPhone = (called: string): { phone: string; key: string | null } | null => {
    const text = reader.text(phone) || called;
    if (text === '') return null;
    const first = several.test(text) ? (text.split(several)[0] ?? '').trim() : text;
    if (first !== text) reader.keep(phone, 'several-values');
    const from = countryCode(reader.text(land)) ?? country;
    const cacheKey = `${from ?? ''}\u001f${first}`;
    let key = phoneKeys.get(cacheKey);
    if (key === undefined) {
      key = readPhoneKey(first, from);
      if (phoneKeys.size > 50_000) phoneKeys.clear();
      phoneKeys.set(cacheKey, key);
    }
    if (key === null) reader.note('phone-unreadable', first);
    return { phone: first, key };
  };

  const nameOfParts = () => [reader.text(given), reader.text(family)].filter((part) => part !== '').join(' ');

  const read = (): Who => {
    const address = readAddress() ?? { email: null, key: null };
    const named = reader.text(name);
    const isNumber = reader.text(phone) === '' && likePhone.test(named);
    const number = readPhone(isNumber ? named : '') ?? { phone: null, key: null };
    const whole = isNumber || named === '' ? nameOfParts() : named;
    const who = {
      externalId: none(reader.id(id)),
      email: address.email,
      emailKey: address.key,
      phone: number.phone,
      phoneKey: number.key,
      name: none(whole),
    };
    return isNobody(who) ? nobody : who;
  };

  return {
    read() {
      // order lines repeat their customer; rows with issues are read again so that each one counts
      if (parts.every((column) => reader.raw(column) === '')) return nobody;
      if (email >= 0 || phone >= 0) return read();
      if (last?.raw.every((text, i) => text === reader.raw(parts[i] ?? -1))) return last.who;
      last = { raw: parts.map((column) => ownText(reader.raw(column))), who: read() };
      return last.who;
    },
  };
}
