import { bench, describe } from 'vitest';
import { sharedCodes } from '../../columns/columns.ts';
import { textLanguages } from '../../feedback/reading.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { readRequests } from '../requests/read-requests.ts';
import { makeTextList } from '../tokenise/text-list.ts';
import { tokeniseList } from '../tokenise/tokenise.ts';
import { readThemes } from './read-themes.ts';
import { taxonomy } from './taxonomy/taxonomy.ts';

const parts = [
  'the delivery was late again', 'I love the colour of it', 'please add more sizes', 'the parking garage was full', 'price is too high',
  'the coupon code does not work', 'my sister wears it every day', 'sent it back after a week', 'the sun lounge by the pool', 'soft fabric',
  'التوصيل كان متأخر', 'السعر غالي شوي', 'يا ريت تضيفوا مقاسات أكبر', 'خدمة العملاء ممتازة', 'التطبيق ما يشتغل عندي', 'القهوة طعمها رائع',
  'el tawseel et2akhar awi', 'nothing to say really', 'the garden at the back of the house', 'we went there with the children',
]; // prettier-ignore

/** So many comments of one to four parts, by a fixed rule. */
function comments(count: number) {
  const random = seededRandom(1);
  const part = () => parts[Math.floor(random() * parts.length)] ?? '';
  const all = Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, part).join(', '),
  );
  const list = makeTextList(all);
  return {
    tokens: tokeniseList(list),
    bytes: list.bytes,
    language: sharedCodes(count).fill(textLanguages.indexOf('mixed')),
    flags: sharedCodes(count),
  };
}

describe('100,000 comments, in this thread', () => {
  const texts = comments(100_000);
  const book = { themes: taxonomy, corrections: [] };
  bench('themes by every rule, and those found in the words', () => {
    readThemes(texts, book, [], () => undefined);
  });
  bench('requests and problems in groups', () => {
    readRequests(texts, new Uint8Array(100_000), ['Dresses', 'Coffee'], () => undefined);
  });
});
