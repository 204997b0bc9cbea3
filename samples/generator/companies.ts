import { type City, cities } from './places.ts';
import { readTable } from './text-table.ts';

/** A café, hotel or office that buys by the kilo. */
export type Company = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly city: City;
  readonly contact: { readonly given: string; readonly family: string };
  /** The name under which the same company has a second account, if it has one. */
  readonly secondName: string | null;
  readonly rhythmDays: number;
};

const companyTable = `
Barakat Cafe | orders@barakatcafe.example.com | +97145550101 | Dubai | Tarek | Nassar | Al Barakat Café LLC | 30
Fanar Hotel | purchasing@fanarhotel.example.com | +97125550102 | Abu Dhabi | Meera | Nair |  | 28
Seven Palms Coffee | info@sevenpalms.example.com | +97145550103 | Dubai | Daniel | Reid |  | 21
Sidra Coworking | office@sidracowork.example.org | +97165550104 | Sharjah | Huda | Al Kaabi | SIDRA Co-working | 45
Nawras Seafront Grill | orders@nawrasgrill.example.com | +96824555105 | Muscat | Said | Al Harthi |  | 40
مقهى الركن | info@alrokn.example.net | +966115550106 | Riyadh | فهد | القحطاني | Al Rokn Cafe | 24
Wadi Roastery Bar | hello@wadibar.example.com | +966125550107 | Jeddah | Lamia | Al Zahrani |  | 26
Bayt Al Dar Hotel | purchasing@baytaldar.example.com | +97444555108 | Doha | Suresh | Menon |  | 35
Shamal Offices | office@shamaloffices.example.net | +97145550109 | Dubai | Rebecca | Marsh |  | 60
Midan Bookshop Cafe | orders@midanbooks.example.org | +20225550110 | Cairo | Hany | Fawzy |  | 33
قهوة الميناء | info@almina.example.net | +2035550111 | Alexandria | مصطفى | البنا |  | 38
Kranich Kaffeebar | info@kranich.example.org | +493055550112 | Berlin | Jonas | Lindner |  | 42
Thistle & Bean | hello@thistlebean.example.org | +441614960113 | Manchester | Fiona | Sutton |  | 48
Reem Island Nursery | admin@reemnursery.example.com | +97125550114 | Abu Dhabi | Aisha | Al Dhaheri |  | 75
`;

export const companies: readonly Company[] = readTable(companyTable, [
  'name',
  'email',
  'phone',
  'city',
  'given',
  'family',
  'secondName',
  'rhythm',
]).map((row) => ({
  name: row.name,
  email: row.email,
  phone: row.phone,
  city: cityNamed(row.city),
  contact: { given: row.given, family: row.family },
  secondName: row.secondName === '' ? null : row.secondName,
  rhythmDays: Number(row.rhythm),
}));

function cityNamed(english: string): City {
  const city = cities.find((candidate) => candidate.english === english);
  if (city === undefined) throw new Error(`no city ${english}`);
  return city;
}
