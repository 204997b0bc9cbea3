import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from './csv.ts';
import { isPlainAddress } from './plain-address.ts';

const cell = (text: string, kind: 'address' | 'text' = 'address') => csvCell(text, kind, null);

test('numbers in international form, addresses of plain letters and digests stay exactly what they are', () => {
  const digest = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f';
  for (const address of ['+4917012345678', 'a+b@x.example', '+a@x.example', '-a@x.example', digest])
    expect(cell(address)).toBe(address);
});

test('an address that could do anything is guarded like every text, and in other columns so is a number', () => {
  expect(cell('=cmd|A0@x.example')).toBe("'=cmd|A0@x.example");
  expect(cell('@SUM(A1)')).toBe("'@SUM(A1)");
  expect(cell('+49 170 1234567')).toBe("'+49 170 1234567");
  expect(cell('+4917012345678', 'text')).toBe("'+4917012345678");
});

test('what stays as it is has no call, no reference to a file and no second line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '+', '-', '=', '@'), (text, first) => {
      const address = first + text;
      if (isPlainAddress(address)) expect(address).not.toMatch(/^[=@|%]|[()!'"|;,\s]/u);
    }),
  );
});
