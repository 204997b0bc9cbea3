import { expect, test } from 'vitest';
import { foldText } from './fold.ts';

test.each([
  ['  Ada   LOVELACE ', 'ada lovelace'],
  ['Bruno Öztürk-Lindqvist', 'bruno ozturk lindqvist'],
  ["Chloé D'Arcy", 'chloe darcy'],
  ['Chloé D’Arcy', 'chloe darcy'],
  ['Łukasz Straße Ærø', 'lukasz strasse aero'],
  ['İstanbul ISPARTA ılgaz', 'istanbul isparta ilgaz'],
  ['ﬁnance Ⅳ Ｔｏｋｙｏ', 'finance iv tokyo'],
  ['أَحْمَـــد', 'احمد'],
  ['إيمان آل ٱلله', 'ايمان ال الله'],
  ['فاطمة', 'فاطمه'],
  ['مصطفى', 'مصطفي'],
  ['علی کاظم', 'علي كاظم'],
  ['٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789'],
  ['م\u200fحمد\u200e', 'محمد'],
  ['ada.whitcombe+news@example.com', 'ada whitcombe news example com'],
  ['—', ''],
  ['', ''],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('what is folded stays as it is when folded again', () => {
  for (const text of ['Ǆ ŉ ǰ', 'ﷺ', 'Ⅷ½', 'ẛ̣', 'ὈΔΥΣΣΕΎΣ', 'नमस्ते', '한국어', '東京', '🙂 ok'])
    expect(foldText(foldText(text))).toBe(foldText(text));
});
