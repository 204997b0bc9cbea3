import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arabicHits } from '../../../../testing/text/arabic-hits.ts';
import { isArabizi } from '../../../../testing/text/is-arabizi.ts';
import { normaliseArabic } from '../normalise.ts';
import { arabiziCertainty, arabiziToArabic } from './arabizi.ts';
import { arabicSkeleton, latinSkeletons } from './skeleton.ts';

const englishReviews = '../shared/data/survey/womens_clothing_reviews_even.csv.gz';
const hasEnglishReviews = existsSync(englishReviews);
if (!hasEnglishReviews) console.warn('the English reviews are not there: they are not read for Arabizi');

const wordsOf = (text: string): string[] => text.split(/[\s,.!?]+/u).filter((word) => word !== '');

function scoreOf(text: string): number {
  const words = wordsOf(text).map((word) => arabiziToArabic(word) ?? word);
  return arabicHits(words).reduce((sum, { here }) => sum + here, 0);
}

describe('a word in Latin letters', () => {
  it.each([
    '7elw',
    'el5edma',
    'mo3amla',
    '3ayez',
    'ra2e3',
    'kteer',
    'msh',
    '7asby',
    "3'aly",
    '8aly',
    'shokran',
    'yislamo',
  ])('%s is surely Arabic', (word) => {
    expect(arabiziCertainty(word)).toBe('sure');
  });

  it.each(['bas', 'fin', 'da', 'ma', 'ana', 'haram', 'mesh'])('%s may be', (word) => {
    expect(arabiziCertainty(word)).toBe('maybe');
  });

  it.each([
    'b2b', '3g', '4G', '7up', 'mp3', 'H2O', '2nd', '5km', '3pm', '2XL', 'gr8', 'l8r', 'web3', 'covid19', '24h', '8oz', '5ft3in', '6yrs', 'PT9', "5'3", '2024', 'service', 'livraison', 'iPhone15',
    'A4', 'x', '',
  ])('%s is not', (word) => {
    expect(arabiziCertainty(word)).toBe('no');
  }); // prettier-ignore
});

describe('an answer in Latin letters', () => {
  it.each([
    'el akl kan to7fa begad',
    'kteer 7elo w nadeef',
    'sayye2 jiddan w ghali',
    'the app is mesh kwayes w byhang',
    'khidma momtaza w as3ar monasba',
    'wallah zbala',
  ])('%s is Arabizi', (text) => {
    expect(isArabizi(wordsOf(text))).toBe(true);
  });

  it.each([
    'the service was good and the b2b portal is fine',
    'je suis très content du service 3G',
    'I paid for 7up at 5pm and got the 2nd one free',
    'bas de gamme, la livraison est en retard',
    'Da steht ein Pferd auf dem Flur',
    'the mesh on the back is torn',
    'الخدمة ممتازة',
    '',
  ])('"%s" is not', (text) => {
    expect(isArabizi(wordsOf(text))).toBe(false);
  });
});

it.skipIf(!hasEnglishReviews)(
  'of thousands of English reviews, full of sizes and measures, none is Arabizi',
  () => {
    const cells = Papa.parse<string[]>(gunzipSync(readFileSync(englishReviews)).toString('utf8')).data.flat();
    const reviews = cells.filter((cell) => cell.length > 60).slice(0, 5000);
    expect(reviews.length).toBe(5000);
    expect(reviews.filter((review) => isArabizi(wordsOf(review)))).toEqual([]);
  },
);

describe('the Arabic word behind a spelling', () => {
  it.each([
    ['7elwa', 'حلوة'],
    ['7elwaaaa', 'حلوة'],
    ['el5edma', 'الخدمة'],
    ['elkhedma', 'الخدمة'],
    ['as3arkom', 'أسعار'],
    ['3agabnish', 'عجبني'],
    ['ma3agabnish', 'ماعجبنيش'],
    ['mabyrodosh', 'مابيردوش'],
    ["3'aly", 'غالي'],
    ['Kteeeer', 'كتير'],
    ['mesh', 'مش'],
  ])('%s is %s', (latin, arabic) => {
    expect(arabiziToArabic(latin)).toBe(normaliseArabic(arabic));
  });

  it('a spelling in no list is known by its consonants', () => {
    // m-s-t-f-z of مستفز, and no other word of the lexicon
    expect(arabiziToArabic('mestafeza')).toBe('مستفز');
    expect(arabicSkeleton('مستفزه')).toBe('mstfz');
    expect(latinSkeletons('mestafeza')).toContain('mstfz');
  });

  it.each(['delivery', 'service', 'b2b', 'zzz', '5', ''])('"%s" has none', (latin) => {
    expect(arabiziToArabic(latin)).toBeUndefined();
  });
});

describe('feeling of Arabizi', () => {
  it.each([
    'el akl kan to7fa begad w el makan ndeef',
    'kteer 7elo w b7eb el khedme',
    'shokran gazilan 3la el khedma el momtaza',
    'mafish ay mashakel el7amdulilah',
    'wesel bsor3a w el taghleef gamil',
    'mesh ghali w el as3ar kwayesa',
    '3ajabni kteer, yislamo',
    'wallah zain w yestahel',
    'zwin bzaf tbarkallah',
  ])('"%s" is praise', (text) => {
    expect(scoreOf(text)).toBeGreaterThan(0);
  });

  it.each([
    'el khedma wa7sha awi w el mandoob mesh mo7taram',
    'el tawseel et2akhar w ma7adesh byrod 3aleya',
    '7asbi Allah wane3ma elwakil 7arameya',
    'sayye2 jiddan w ghali 3al fadi',
    'ma 3agabnish el ta3m',
    'zbala kteer w mo ndeef',
    'el app byhang w mesh beyfta7',
    'nassabeen, mabyrodosh 3al rasayel',
    'el mo3amla zay el zeft',
    'khayeb bzaf w ghali',
  ])('"%s" is blame', (text) => {
    expect(scoreOf(text)).toBeLessThan(0);
  });
});
