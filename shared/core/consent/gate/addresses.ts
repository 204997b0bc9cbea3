import { textOfRow } from '../../columns/read-text.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import type { ContactChannel } from '../../model/audience.ts';
import type { Addresses } from '../suppression/read-suppressed.ts';

/** The addresses of a row of customers as they are compared. */
export function addressesOf({ emailKey, phoneKey }: PeopleColumns, row: number): Addresses {
  return { email: textOfRow(emailKey, row), phone: textOfRow(phoneKey, row) };
}

/**
 * Whether there is anything to reach a customer by. A text message needs a number in international form, a call any number. A letter
 * needs a town or a postcode: of the street the app knows nothing, it stands in the user's own columns if anywhere. Advertisers match
 * by e-mail or number.
 */
export function hasAddress(people: PeopleColumns, row: number, channel: ContactChannel): boolean {
  const { emailKey, phoneKey, fields } = people;
  const isFilled = ({ codes }: { codes: ArrayLike<number> }) => (codes[row] ?? -1) >= 0;
  switch (channel) {
    case 'email':
      return isFilled(emailKey);
    case 'sms':
      return isFilled(phoneKey);
    case 'phone':
      return isFilled(fields.phone);
    case 'post':
      return isFilled(fields.postcode) || isFilled(fields.city);
    case 'ads':
      return isFilled(emailKey) || isFilled(phoneKey);
  }
}
