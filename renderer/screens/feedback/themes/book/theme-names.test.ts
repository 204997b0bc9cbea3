import { expect, test } from 'vitest';
import { keptNames } from './ThemeNames.tsx';

test('a theme named in one language has that name in the other too', () => {
  expect(keptNames({ nameEn: ' Price ', nameAr: '' })).toEqual({ nameEn: 'Price', nameAr: 'Price' });
  expect(keptNames({ nameEn: '', nameAr: 'السعر' })).toEqual({ nameEn: 'السعر', nameAr: 'السعر' });
});

test('a theme without any name is not kept', () => {
  expect(keptNames({ nameEn: ' ', nameAr: '' })).toBeNull();
});
