import { foldText } from '../identity/fold.ts';

/** What amounts of goods are measured in: grams, millilitres, pieces, megabytes. */
export type AmountUnit = 'g' | 'ml' | 'piece' | 'mb';
export type UnitWord = Readonly<{ unit: AmountUnit; of: number }>;

function words(unit: AmountUnit, of: number, list: string): [string, UnitWord][] {
  return list.split(' ').map((word) => [foldText(word), { unit, of }]);
}

/** How much of what a word after a number stands for; English and Arabic. Centimetres, volts and years are no amounts. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...words('g', 0.001, 'mg ملجم ملغ ملغم'),
  ...words('g', 1, 'g gr gm gms grm gram grams gramme grammes جم غم جرام غرام جرامات غرامات جراما غراما'),
  ...words('g', 1000, 'kg kgs kilo kilos kilogram kilograms كجم كغم كغ كيلو كيلوجرام كيلوغرام كيلوجرامات كيلوغرامات'),
  ...words('g', 28.349_523_125, 'oz ounce ounces أونصة أونصات أوقية'),
  ...words('g', 453.592_37, 'lb lbs pound pounds رطل أرطال باوند'),
  ...words('ml', 1, 'ml mls millilitre millilitres milliliter milliliters مل ملل ملي ملليلتر مليلتر'),
  ...words('ml', 10, 'cl centilitre centiliter'),
  ...words('ml', 1000, 'l lt ltr ltrs litre litres liter liters لتر ليتر لترات ليترات'),
  ...words('mb', 1, 'mb ميجا ميجابايت ميغابايت'),
  ...words('mb', 1000, 'gb جيجا جيجابايت غيغابايت'),
  ...words('mb', 1_000_000, 'tb تيرابايت'),
  ...words('piece', 1, 'piece pieces pc pcs pce ct count pack packs pk packet packets unit units capsule capsules tablet tablets'),
  ...words('piece', 1, 'pod pods sachet sachets teabag teabags bag bags sheet sheets roll rolls cup cups can cans bottle bottles'),
  ...words('piece', 1, 'حبة حبات حبه قطعة قطع كبسولة كبسولات ورقة ورقات أوراق فنجان فناجين كيس أكياس عبوة عبوات ظرف أظرف قرص أقراص رول لفة لفات زجاجة زجاجات علب'),
]); // prettier-ignore

/** Words that say an amount by themselves: the dual of Arabic, a dozen. */
export const amountsAlone: ReadonlyMap<string, UnitWord> = new Map([
  ...words('g', 1000, 'كيلو كيلوجرام كيلوغرام'),
  ...words('g', 2000, 'كيلوين'),
  ...words('ml', 1000, 'لتر ليتر'),
  ...words('ml', 2000, 'لترين ليترين'),
  ...words('piece', 12, 'dozen دزينة'),
  ...words('piece', 2, 'حبتين قطعتين عبوتين'),
]);

/** Parts of a unit: half a kilo. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ...['نصف', 'نص'].map((word): [string, number] => [foldText(word), 0.5]),
  [foldText('ربع'), 0.25],
  [foldText('ثلث'), 1 / 3],
]);

/** Numbers in words, as far as packs go. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ['واحد', 'اثنين', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
    ['واحدة', 'اثنان', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
  ].flatMap((list) => list.map((word, at): [string, number] => [foldText(word), at + 1])),
);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldText));

/** What holds a number of pieces and says nothing of what they are: pack of 12, علبة ١٠. */
export const packWords = set('pack pk packet box case carton عبوة علبة كرتون كرتونة صندوق باكيت شدة');
/** What has a number of pieces and is a thing of its own: set of 6. Its word stays in the name. */
export const setWords = set('set s طقم مجموعة');
/** Between such a word and its number. */
export const ofWords = set('of من');
