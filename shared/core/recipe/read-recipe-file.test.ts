import { expect, test } from 'vitest';
import { AppError } from '../model/errors.ts';
import { Mapping } from '../model/import.ts';
import { readRecipeFile, writeRecipeFile } from './read-recipe-file.ts';
import { stepOf } from './record-imports.ts';

const mapping = Mapping.parse({
  kind: 'contacts',
  system: 'generic',
  read: {},
  columns: [
    { name: 'Email', meaning: 'customer.email' },
    { name: '__proto__', meaning: 'custom' },
  ],
});
const step = stepOf({ fileName: 'contacts_2024-05.csv', mapping }, []);
const good = { format: 'firsthand-recipe', version: 1, name: 'Month', steps: [step], cleaning: [] };

const codeOf = (value: unknown) => {
  try {
    readRecipeFile(typeof value === 'string' ? value : JSON.stringify(value));
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

test('a recipe that was written is read the same', () => {
  expect(readRecipeFile(writeRecipeFile({ name: 'Month', steps: [step], cleaning: [] }))).toEqual(good);
});

test('cleaning is read with nothing that it should not have', () => {
  const target = { table: 'customer', field: 'city', isCustom: false };
  const spellings = { kind: 'spellings', target, groups: [{ to: 'Dubai', from: ['DUBAI'] }] };
  expect(codeOf({ ...good, cleaning: [spellings, { kind: 'gender' }] })).toBe('read');
  const { cleaning: _none, ...older } = good;
  expect(codeOf(older)).toBe('read');
  for (const odd of [
    { kind: 'spellings', target, groups: [{ to: '', from: ['x'] }] },
    { ...spellings, script: 'x' },
    { kind: 'trim', target: { ...target, table: 'setting' } },
    { kind: 'phone', country: 'Egypt' },
    { kind: 'wipe' },
  ])
    expect(codeOf({ ...good, cleaning: [odd] })).toBe('recipe-invalid');
});

test('what a header is called by is computed, whatever the file says', () => {
  const lying = { ...good, steps: [{ ...step, fingerprint: '0'.repeat(16) }] };
  expect(readRecipeFile(JSON.stringify(lying)).steps[0]?.fingerprint).toBe(step.fingerprint);
});

test.each([
  ['no JSON', '{'],
  ['another JSON', []],
  ['another format', { ...good, format: 'recipe' }],
  ['a later version', { ...good, version: 2 }],
  ['a key that is not known', { ...good, script: 'rm' }],
  ['a key of a step that is not known', { ...good, steps: [{ ...step, run: 'x' }] }],
  [
    'a key of a mapping that is not known',
    { ...good, steps: [{ ...step, mapping: { ...mapping, sql: 'x' } }] },
  ],
  ['another kind of step', { ...good, steps: [{ ...step, step: 'shell' }] }],
  ['no steps', { ...good, steps: [] }],
  ['too many steps', { ...good, steps: Array.from({ length: 201 }, (_, at) => ({ ...step, id: `s${at}` })) }],
  ['two steps of one id', { ...good, steps: [step, step] }],
  ['a name that is too long', { ...good, name: 'x'.repeat(121) }],
  ['a pattern that is too long', { ...good, steps: [{ ...step, pattern: 'x'.repeat(201) }] }],
  [
    'a meaning of another kind',
    {
      ...good,
      steps: [{ ...step, mapping: { ...mapping, columns: [{ name: 'A', meaning: 'product.sku' }] } }],
    },
  ],
  [
    'too many columns',
    {
      ...good,
      steps: [
        { ...step, mapping: { ...mapping, columns: Array.from({ length: 2001 }, () => mapping.columns[0]) } },
      ],
    },
  ],
  ['too long a text', ' '.repeat(4 * 1024 * 1024 + 1)],
])('%s is refused', (_, value) => {
  expect(codeOf(value)).toBe('recipe-invalid');
});

test('the one they are compared with is read', () => {
  expect(codeOf(good)).toBe('read');
});
