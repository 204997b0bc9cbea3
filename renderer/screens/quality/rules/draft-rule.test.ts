import { expect, test } from 'vitest';
import { draftOf, emptyDraft, readDraft, withTable } from './draft-rule.ts';

const named = { ...emptyDraft, name: 'A rule' };

test('a draft becomes a rule once it has a name and whatever its demand needs', () => {
  expect(readDraft(emptyDraft)).toBeNull();
  expect(readDraft(named)).toEqual({
    ...{ id: null, name: 'A rule', owner: '', dueOn: null },
    definition: { table: 'customer', where: null, demand: { field: 'email', must: 'filled' } },
  });
  expect(readDraft({ ...named, must: 'one-of', values: ' \n' })).toBeNull();
  expect(readDraft({ ...named, must: 'one-of', values: ' a \n\nb' })?.definition.demand).toEqual({
    ...{ field: 'email', must: 'one-of', values: ['a', 'b'] },
  });
  expect(readDraft({ ...named, must: 'match' })).toBeNull();
  expect(readDraft({ ...named, whereField: 'city', whereValue: ' ' })).toBeNull();
  expect(readDraft({ ...named, whereField: 'city', whereOp: 'filled' })?.definition.where).toEqual({
    ...{ field: 'city', op: 'filled' },
  });
});

test('a due date that is no day and a field that the table has not are refused', () => {
  expect(readDraft({ ...named, dueOn: '2026-02-30' })).toBeNull();
  expect(readDraft({ ...named, dueOn: '2026-02-28' })?.dueOn).toBe('2026-02-28');
  expect(readDraft({ ...named, table: 'orders' })).toBeNull();
  expect(readDraft(withTable(named, 'orders'))?.definition.demand.field).toBe('key');
});

test('a stored rule comes back as it was', () => {
  const edit = readDraft({
    ...named,
    id: 3,
    whereField: 'city',
    whereValue: 'Cairo',
    must: 'match',
    values: '+20*',
  });
  if (edit === null) throw new Error('the draft is whole');
  expect(readDraft(draftOf({ ...edit, id: 3, changedAt: '' }))).toEqual(edit);
});
