import { expect, test } from 'vitest';
import { foldText } from '../../fold.ts';
import { level } from '../levels.ts';
import { sharedInts } from '../../../columns/columns.ts';
import { partComparer } from './compare-names.ts';
import { wordComparer } from './compare-words.ts';
import { buildLexicon } from './name-lexicon.ts';
import { nameWords } from './name-words.ts';

/** Spellings that are one name, however they are paired. Written by hand. */
const same = `
محمد | مُحَمَّد | Mohamed | Mohammed | Muhammad | Mohammad | Muhammed | Mohamad
عبد الرحمن | عبدالرحمن | Abdelrahman | Abdulrahman | Abdul Rahman | Abd El Rahman | Abd El-Rahman | Abdel Rahman
عبد الله | عبدالله | Abdullah | Abdallah | Abdalla | Abd Allah
عبد العزيز | عبدالعزيز | Abdulaziz | Abdelaziz | Abdul Aziz
عبد الفتاح | Abdel Fattah | Abdelfattah
أحمد | احمد | Ahmed | Ahmad
محمود | Mahmoud | Mahmood | Mahmud
مصطفى | مصطفي | Mostafa | Mustafa | Moustafa
عمر | Omar | Umar
حسن | Hassan | Hasan
حسين | Hussein | Hussain | Hossein | Husain
خالد | Khaled | Khalid
يوسف | Youssef | Yousef | Yusuf
إبراهيم | ابراهيم | Ibrahim | Ebrahim
طارق | Tarek | Tariq | Tareq
كريم | Karim | Kareem
سعيد | Saeed | Said
فيصل | Faisal | Faysal
جمال | Gamal | Jamal
شريف | Sherif | Sharif
وليد | Walid | Waleed
هشام | Hisham | Hesham
عثمان | Osman | Othman
فاطمة | فاطمه | Fatima | Fatma | Fatimah
عائشة | عائشه | Aisha | Ayesha
زينب | Zeinab | Zainab
ليلى | Layla | Leila | Laila
نورة | Noura | Norah | Nora
شيماء | Shaimaa | Shaima
خديجة | Khadija | Khadijah
السيد | El Sayed | Elsayed | Al Sayed
الزهراني | Al Zahrani | Alzahrani | Al-Zahrani
القحطاني | Al Qahtani | Alqahtani | Al Kahtani
المنصوري | Al Mansoori | Almansoori | Al Mansouri
العنود | Alanoud | Al Anoud
رمضان | Ramadan | Ramadhan
الرياض | Ar Riyadh | Riyadh
Allen | Alan | Allan
Smith | Smyth
Ann | Anne
Sara | Sarah
Müller | Muller
`;

/** Pairs that are two names, whatever they look like. */
const different = `
حسن | حسين
Hassan | Hussein
Hasan | Husain
حسن | Hussein
حسين | Hassan
علي | Alia
علي | علياء
Ali | Alia
Ali | Aliaa
Ali | Ola
عمرو | عمر
عمرو | Omar
عمر | Amr
Amr | Omar
سمير | سميرة
سمير | Samira
Samir | Samira
سميرة | Samir
كريم | كريمة
Karim | Karima
محمد | محمود
Mohamed | Mahmoud
محمد | Mahmoud
محمود | Mohamed
محمد | أحمد
Mohamed | Ahmed
أحمد | Hamad
Ahmed | Hamed
حامد | حمد
سالم | سليم
Salim | Salma
Salem | Sultan
جمال | جميل
Jamal | Jamil
جميل | جميلة
Khaled | Kholoud
خالد | خلود
أمير | أميرة
Amir | Amira
Amira | Omar
Nour | Nader
نادر | ناصر
Nasser | Nader
Faisal | Fahad
عبد الرحمن | عبد الرحيم
Abdelrahman | Abdelrahim
عبد الله | عبد العزيز
Abdullah | Abdulaziz
عبد العزيز | Abdulrahman
زيد | زياد
Zaid | Ziad
سعد | سعيد
Saad | Saeed
Saad | Said
Hany | Hana
هاني | هناء
Rami | Rania
Sami | Salma
منى | أمينة
Mona | Amina
Dina | Dana
دينا | دانة
Heba | Hoda
هبة | هدى
Huda | Nada
Laila | Lamia
Zeinab | Zahra
Youssef | Younes
يوسف | يونس
Ibrahim | Ismail
Tarek | Turki
طارق | تركي
Majed | Mazen
ماجد | مازن
Rashed | Rashida
Al Zahrani | Al Qahtani
الزهراني | الشهري
Al Mansoori | Al Masri
المنصوري | المصري
Al Hashimi | Al Ajmi
Paul | Paula
Daniel | Daniela
Eric | Erica
John | Joan
Mark | Mary
Carl | Carla
`;

/** Two names, one letter apart, that might be a slip of the pen; never another spelling. */
const close = `
Bader | Nader
Fatima | Fahima
Maryam | Maram
Martin | Marina
Al Harbi | Al Harthi
الحربي | الحارثي
Julia | Julian
`;

/** The level of two names as one part. */
function levelOf(one: string, other: string): number {
  const builder = buildLexicon();
  const lists = [one, other].map((name) => nameWords(foldText(name)).map(builder.codeOf));
  const offsets = sharedInts(3);
  offsets.set([0, lists[0]?.length ?? 0, lists.flat().length]);
  const words = sharedInts(lists.flat().length);
  words.set(lists.flat());
  return partComparer({ offsets, words }, wordComparer(builder.lexicon()))(0, 1);
}

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()));
const sameNames = lines(same).flatMap((names) =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const)),
);
const pairsOf = (text: string) => lines(text).map(([one = '', other = '']) => [one, other] as const);
const twoNames = pairsOf(different);
/** The level both ways round, which must be the same. */
function levelBothWays(one: string, other: string): number {
  const found = levelOf(one, other);
  expect(levelOf(other, one)).toBe(found);
  return found;
}

test('the truth table has at least 150 pairs', () => {
  expect(sameNames.length).toBeGreaterThan(150);
  expect(twoNames.length).toBeGreaterThan(80);
});

test.each(sameNames)('%s and %s are one name', (one, other) => {
  expect(levelBothWays(one, other)).toBeGreaterThanOrEqual(level.variant);
});

test.each(twoNames)('%s and %s are two names', (one, other) => {
  expect(levelBothWays(one, other)).toBeLessThanOrEqual(level.far);
});

test.each(pairsOf(close))('%s and %s are nearly one name, at most', (one, other) => {
  expect(levelBothWays(one, other)).toBeLessThanOrEqual(level.near);
});
