import { expect, test } from 'vitest';
import { inArabicDigits } from './message-digits.ts';
import { wordsIn } from './intl.tsx';

const turn = (text: string): string => inArabicDigits({ text })['text'] ?? '';

test('a number that a message writes itself has the chosen digits', () => {
  expect(turn('فترة ثقة 95٪ من 1 إلى 10,000 (0–6)، Hughes 1994')).toBe(
    'فترة ثقة ٩٥٪ من ١ إلى ١٠٬٠٠٠ (٠–٦)، Hughes ١٩٩٤',
  );
});

test('names, days and decimals of files, and what ICU reads stay', () => {
  for (const text of [
    'SHA-256',
    'macro-F1',
    '2025-03-31',
    '1.5',
    '1,5',
    '{count, plural, =0 {لا} other {#}}',
    'R2 and n/a',
  ])
    expect(turn(text)).toBe(text);
});

test('the digits to choose from are shown as they are', () => {
  const { t } = wordsIn('ar', 'arabic', []);
  expect([t('settings.digitsLatin'), t('settings.digitsArabic')]).toEqual(['0123', '٠١٢٣']);
});

test('a message is said with it, beside the numbers it is given', () => {
  const { t } = wordsIn('ar', 'arabic', []);
  expect(t('table.high')).toBe('الحد الأعلى لفترة الثقة ٩٥٪');
  expect(t('compare.believed', { believed: '٣', count: 11 })).toContain('٣ من ١١ فرقًا');
  expect(t('period.last-12-months')).toBe('آخر ١٢ شهرًا');
});
