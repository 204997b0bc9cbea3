import type { Random } from './random.ts';
import { oneOf, readTable } from './text-table.ts';

const codes = ['AE', 'SA', 'KW', 'QA', 'BH', 'OM', 'EG', 'DE', 'GB', 'FR'] as const;
export type CountryCode = (typeof codes)[number];

export type Spelling = {
  /** The two spellings that count as right. */
  readonly english: string;
  readonly arabic: string;
  /** What people also type; each belongs to the spelling of its own script. */
  readonly variants: readonly string[];
};

export type City = Spelling & {
  readonly country: CountryCode;
  readonly province: string;
  /** Blank where the country has no postcodes or people leave them out. */
  readonly postcodes: readonly string[];
  readonly share: number;
};

const countryTable = `
AE | United Arab Emirates | الإمارات | UAE, U.A.E, Emirates, الامارات, united arab emirates
SA | Saudi Arabia         | السعودية | KSA, Saudia, Kingdom of Saudi Arabia, السعوديه, المملكة العربية السعودية
KW | Kuwait               | الكويت   | Kuweit, KUWAIT
QA | Qatar                | قطر      | Quatar, QATAR
BH | Bahrain              | البحرين  | Bahrein
OM | Oman                 | عمان     | OMAN, عُمان
EG | Egypt                | مصر      | EGYPT, Egypt., Misr, جمهورية مصر العربية
DE | Germany              | ألمانيا  | Deutschland, Germany (DE)
GB | United Kingdom       | بريطانيا | UK, England, Great Britain
FR | France               | فرنسا    | FRANCE, france
`;

// country | city | Arabic | other spellings | Shopify province | postcodes | share of customers in per mille
const cityTable = `
AE | Dubai          | دبي            | DUBAI, Dubay, Dubaii, دبى                       | DU  |             | 260
AE | Abu Dhabi      | أبوظبي         | Abudhabi, Abu Dabi, ابو ظبي, أبو ظبى            | AZ  |             | 110
AE | Sharjah        | الشارقة        | Sharja, Al Sharjah, الشارقه                     | SH  |             | 62
AE | Ajman          | عجمان          | Ajmaan                                          | AJ  |             | 22
AE | Al Ain         | العين          | Alain, Al-Ain                                   | AZ  |             | 26
SA | Riyadh         | الرياض         | Riyad, Ar Riyadh, RIYADH, رياض                  |     | 11564, 12211, 13321 | 100
SA | Jeddah         | جدة            | Jiddah, Jedda, Jaddah, جده                      |     | 21442, 23431 | 70
SA | Dammam         | الدمام         | Damam, Ad Dammam                                |     | 31411, 32241 | 26
SA | Khobar         | الخبر          | Al Khobar, Alkhobar, Khubar                     |     | 31952, 34423 | 20
KW | Kuwait City    | مدينة الكويت   | Kuwait city, Kuwait-City                        |     | 13001        | 24
KW | Salmiya        | السالمية       | Salmiyah, Al Salmiya, السالميه                  |     | 20004        | 22
QA | Doha           | الدوحة         | Ad Dawhah, DOHA, الدوحه                         |     |              | 36
BH | Manama         | المنامة        | Al Manama, Manamah, المنامه                     |     |              | 16
OM | Muscat         | مسقط           | Masqat, Muskat                                  |     | 111, 112     | 24
EG | Cairo          | القاهرة        | cairo, El Qahera, Caïro, القاهره, قاهرة         | C   | 11511, 11765, 11835 | 82
EG | Giza           | الجيزة         | Gizah, El Giza, الجيزه                          | GZ  | 12511, 12556 | 34
EG | Alexandria     | الإسكندرية     | Alex, Alexandrea, الاسكندرية, اسكندرية          | ALX | 21500, 21532 | 36
EG | Mansoura       | المنصورة       | El Mansoura, Mansura, المنصوره                  | DK  | 35511        | 10
DE | Berlin         | برلين          | berlin                                          |     | 10115, 10437, 12043 | 18
DE | Munich         | ميونخ          | München, Muenchen                               |     | 80331, 80469 | 12
DE | Dresden        | دريسدن         | Dreseden                                        |     | 01067, 01099 | 8
GB | London         | لندن           | LONDON, Londn                                   |     | N1 7AA, SE5 8RS, W12 7RJ | 26
GB | Manchester     | مانشستر        | Manchestr                                       |     | M4 1HQ, M20 2LN | 10
FR | Paris          | باريس          | PARIS, Pariss                                   |     | 75011, 75018 | 12
FR | Lyon           | ليون           | Lyons                                           |     | 69002, 69007 | 8
`;

export const countries: ReadonlyMap<CountryCode, Spelling> = new Map(
  readTable(countryTable, ['code', 'english', 'arabic', 'variants']).map(
    ({ code, english, arabic, variants }) =>
      [oneOf(code, codes), { english, arabic, variants: listed(variants) }] as const,
  ),
);

export const cities: readonly City[] = readTable(cityTable, [
  'country',
  'english',
  'arabic',
  'variants',
  'province',
  'postcodes',
  'share',
]).map((row) => ({
  ...row,
  country: oneOf(row.country, codes),
  variants: listed(row.variants),
  postcodes: listed(row.postcodes),
  share: Number(row.share),
}));

export function countrySpelling(code: CountryCode): Spelling {
  const spelling = countries.get(code);
  if (spelling === undefined) throw new Error(`no country ${code}`);
  return spelling;
}

/** A spelling that needs repair, with the right one of the same script. */
export function misspell(
  random: Random,
  place: Spelling,
): { readonly wrong: string; readonly right: string } {
  const wrong = random.pick(place.variants);
  return { wrong, right: isArabic(wrong) ? place.arabic : place.english };
}

export function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

function listed(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(',').map((item) => item.trim());
}
