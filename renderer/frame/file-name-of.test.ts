import { expect, test } from 'vitest';
import { fileNameOf } from './file-name-of.ts';

test('the name of a file has nothing that no file may be called', () => {
  expect(fileNameOf('Q1/Q2: "what\u202e now?"')).toBe('Q1 Q2 what now');
});
