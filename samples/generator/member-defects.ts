import { dayNumber, dayText } from './calendar.ts';
import type { Member } from './contacts.ts';
import {
  plantBadPhones,
  plantCityVariants,
  plantEmailTypos,
  plantNameDefects,
  plantPhoneFormats,
} from './contact-defects.ts';
import type { MemberColumn, Membership } from './membership.ts';
import { countrySpelling, misspell } from './places.ts';
import { plant } from './plant.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';

const genderWords = {
  female: ['F', 'Female', 'f', 'woman', 'أنثى', 'انثى'],
  male: ['M', 'Male', 'm', 'man', 'ذكر'],
} as const;
const roleMailboxes = ['info', 'admin', 'sales', 'office', 'contact', 'support', 'noreply', 'accounts', 'hr'];

/** All defects of the mailing list stand among those who are still subscribed. */
export function spoilMembers(
  random: Random,
  sheet: Sheet<MemberColumn>,
  memberships: readonly Membership[],
  isNeeded: (member: Member) => boolean,
): void {
  const rows = memberships.filter(({ leftAt }) => leftAt === null);
  const membershipIn = (row: number): Membership => {
    const membership = rows[row - 1];
    if (membership === undefined) throw new RangeError(`no member in row ${row}`);
    return membership;
  };
  const isAlone = (row: number): boolean => !isNeeded(membershipIn(row).member);

  plantPhoneFormats(
    random,
    sheet,
    { column: 'Phone Number', count: 130, mark: '' },
    (row) => membershipIn(row).member.person.city.country,
  );
  plantBadPhones(random, sheet, 'Phone Number', isAlone);
  plantEmailTypos(random, sheet, 'Email Address', 20, isAlone);
  plantCityVariants(random, sheet, 'City', 80, (row) => membershipIn(row).member.person.city);
  plantNameDefects(random, sheet, ['First Name', 'Last Name'], { small: 20, spaces: 16 });
  plant(random, sheet, {
    column: 'Country',
    defect: 'country spelling',
    count: 110,
    spoil: (_, { row }) => {
      const { wrong, right } = misspell(
        random,
        countrySpelling(membershipIn(row).member.person.city.country),
      );
      return [wrong, right];
    },
  });
  plant(random, sheet, {
    column: 'Gender',
    defect: 'gender word',
    count: 60,
    spoil: (value, { row }) => [random.pick(genderWords[membershipIn(row).member.person.gender]), value],
  });
  roleMailboxes.forEach((name, index) => {
    plant(random, sheet, {
      column: 'Email Address',
      defect: 'role address',
      count: 1,
      isEligible: isAlone,
      spoil: () => [`${name}@${['palmyard', 'noorstudio', 'cedarhall'][index % 3] ?? ''}.example.com`, null],
    });
  });
  spoilBirthDates(random, sheet, isAlone);
}

function spoilBirthDates(
  random: Random,
  sheet: Sheet<MemberColumn>,
  isAlone: (row: number) => boolean,
): void {
  const column = 'Date of Birth';
  plant(random, sheet, {
    column,
    defect: 'date format',
    count: 26,
    // Only days that cannot be months, so that each cell says by itself which way round it is.
    isEligible: (row) => Number(sheet.cell(row, column).slice(8)) > 12,
    spoil: (value) => {
      const [year = '', month = '', day = ''] = value.split('-');
      return [
        random.pick([`${day}/${month}/${year}`, `${day}.${month}.${year}`, `${day}-${month}-${year}`]),
        value,
      ];
    },
  });
  const impossible = ['1991-02-30', '1988-13-05', '31/11/1990', '0000-00-00', '1985-06-31', 'unknown'];
  plant(random, sheet, {
    column,
    defect: 'impossible date',
    count: impossible.length,
    isEligible: isAlone,
    spoil: (_, { index }) => [impossible[index] ?? '', null],
  });
  plant(random, sheet, {
    column,
    defect: 'future date',
    count: 5,
    isEligible: isAlone,
    spoil: () => [dayText(random.integer(dayNumber('2027-02-01'), dayNumber('2090-12-31'))), null],
  });
  plant(random, sheet, {
    column,
    defect: 'age of 150',
    count: 3,
    isEligible: isAlone,
    spoil: () => [dayText(random.integer(dayNumber('1876-01-05'), dayNumber('1876-10-20'))), null],
  });
  plant(random, sheet, {
    column: 'OPTIN_TIME',
    defect: 'future date',
    count: 2,
    spoil: (value) => [value.replace(/^\d{4}/u, '2062'), null],
  });
}
