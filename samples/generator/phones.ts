import type { CountryCode } from './places.ts';
import type { Random } from './random.ts';

// Numbers are shaped like real mobile numbers so that they validate; the subscriber part is built around 555.
// Germany's are the ones its regulator keeps for fiction.

const dialCodes: Readonly<Record<CountryCode, string>> = {
  AE: '971',
  SA: '966',
  KW: '965',
  QA: '974',
  BH: '973',
  OM: '968',
  EG: '20',
  DE: '49',
  GB: '44',
  FR: '33',
};

/** A mobile number in E.164. `serial` must be new for each person of a country. */
export function mobileNumber(country: CountryCode, serial: number): string {
  const four = String(serial % 10000).padStart(4, '0');
  const block = Math.floor(serial / 10000);
  switch (country) {
    case 'AE':
      return `+9715${'02456'.charAt(block)}555${four}`;
    case 'SA':
      return `+9665${'03456'.charAt(block)}555${four}`;
    case 'EG':
      return `+201${'0125'.charAt(block)}5550${four}`;
    case 'KW':
      return `+9655555${four}`;
    case 'QA':
      return `+9745555${four}`;
    case 'BH':
      return `+9733355${four}`;
    case 'OM':
      return `+9689555${four}`;
    case 'DE':
      return `+4917139200${four.slice(2)}`;
    case 'GB':
      return `+447400555${four.slice(1)}`;
    case 'FR':
      return `+33612555${four.slice(1)}`;
  }
}

/** How many different numbers a country has here. */
export function phoneCapacity(country: CountryCode): number {
  if (country === 'DE') return 100;
  if (country === 'GB' || country === 'FR') return 1000;
  return country === 'AE' || country === 'SA' || country === 'EG' ? 40000 : 10000;
}

/** The same number as people write it at home, in one of several ways that are not E.164. */
export function untidyPhone(random: Random, e164: string, country: CountryCode): string {
  const dial = dialCodes[country];
  const local = e164.slice(1 + dial.length);
  const trunk = hasTrunkZero(country) ? `0${local}` : local;
  const ways = [
    trunk,
    `00${dial}${local}`,
    `+${dial} ${spaced(local)}`,
    `(+${dial}) ${local.slice(0, 2)}-${local.slice(2)}`,
    `${trunk.slice(0, 3)} ${trunk.slice(3, 6)} ${trunk.slice(6)}`,
    `${trunk.slice(0, 3)}-${trunk.slice(3)}`,
    ...(country === 'DE' || country === 'GB' || country === 'FR' ? [] : [arabicDigits(trunk)]),
  ];
  return random.pick(ways);
}

function hasTrunkZero(country: CountryCode): boolean {
  return !['KW', 'QA', 'BH', 'OM'].includes(country);
}

function spaced(digits: string): string {
  return `${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5)}`;
}

export function arabicDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
