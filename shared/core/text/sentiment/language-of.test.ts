import { expect, test } from 'vitest';
import { textLanguages } from '../../feedback/reading.ts';
import { tokenise } from '../tokenise/tokenise.ts';
import { findArabizi } from './find-arabizi.ts';
import { languageOf } from './language-of.ts';

test.each([
  ['The fit is great and I love it', 'en'],
  ['good', 'en'],
  ['The 2nd one was better', 'en'],
  ['الخدمة ممتازة جدا', 'ar'],
  ['اشتريت iPhone وكان ممتاز', 'ar'],
  ['el mo3amla kanet 7elwa awi', 'arabizi'],
  ['The delivery was late بس الخدمة ممتازة جدا والله', 'mixed'],
  ['Die Lieferung kam viel zu spät', 'unknown'],
  ['👍👍 10/10', 'unknown'],
  ['', 'unknown'],
])('%s is %s', (text, language) => {
  const texts = tokenise([text]);
  expect(textLanguages[languageOf(texts, 0, findArabizi(texts))]).toBe(language);
});
