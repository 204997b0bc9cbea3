import { expect, test } from 'vitest';
import { verifyLedger } from '../../consent/ledger.ts';
import type { ConsentDraft } from '../normalise/drafts.ts';
import { applyFile, contact, dump, freshDb, lines, on, sha256, who } from '../../../testing/apply-drafts.ts';

const people = 'SELECT name, email, phone_key, city FROM customer ORDER BY id';

function consent(state: ConsentDraft['state'], day: string | null = null): ConsentDraft {
  return {
    purpose: 'marketing',
    channel: 'email',
    state,
    basis: 'consent',
    when: day === null ? null : on(day),
    evidence: [],
  };
}

test('one e-mail address is one customer, whatever its letter case, source and id', async () => {
  const db = await freshDb();
  applyFile(db, {
    drafts: [
      contact(1, { who: who({ id: '1', email: 'Ada@x.test' }), values: { givenName: 'Ada' } }),
      contact(2, { who: who({ id: '2', email: 'ada@X.test' }), values: { city: 'London' } }),
    ],
  });
  applyFile(db, {
    system: 'crm',
    drafts: [contact(1, { who: who({ email: 'ada@x.test', phone: '+4420' }) })],
  });
  expect(lines(db, people)).toEqual(['Ada | Ada@x.test | +4420 | London']);
  expect(lines(db, 'SELECT evidence FROM identity_link ORDER BY record_id')).toEqual([
    'new',
    'email',
    'email',
  ]);
});

test('a shared phone joins only people whose names do not contradict', async () => {
  const db = await freshDb();
  const phone = '+442079460000';
  applyFile(db, {
    drafts: [
      contact(1, { who: who({ phone, name: 'Ada Lovelace' }) }),
      contact(2, { who: who({ phone, name: 'A. Lovelace', email: 'ada@x.test' }) }),
      contact(3, { who: who({ phone, name: 'Grace Hopper' }) }),
    ],
  });
  expect(lines(db, 'SELECT name, email FROM customer ORDER BY id')).toEqual([
    'Ada Lovelace | ada@x.test',
    'Grace Hopper | –',
  ]);
});

test('a role address joins only equal names, a placeholder joins nobody', async () => {
  const db = await freshDb();
  const row = (at: number, email: string, name?: string) =>
    contact(at, { who: who({ id: String(at), email, ...(name === undefined ? {} : { name }) }) });
  applyFile(db, {
    drafts: [
      row(1, 'info@x.test', 'Ada'),
      row(2, 'info@x.test', 'Grace'),
      row(3, 'info@x.test', 'ADA'),
      row(4, 'test@x.test', 'Ada'),
      row(5, 'test@x.test', 'Ada'),
    ],
  });
  expect(lines(db, 'SELECT name, email FROM customer ORDER BY id')).toEqual([
    'Ada | info@x.test',
    'Grace | info@x.test',
    'Ada | test@x.test',
    'Ada | test@x.test',
  ]);
});

test('a changed row is a new version of its record; what survives is the policy of each import', async () => {
  const db = await freshDb();
  const at = (city: string) => [contact(1, { who: who({ id: '1' }), values: { city } })];
  applyFile(db, { drafts: at('Rome') });
  const kept = applyFile(db, { drafts: at('Oslo') });
  expect(kept).toMatchObject({ created: 0, updated: 1, changes: [] });
  expect(lines(db, 'SELECT city FROM customer')).toEqual(['Rome']);
  const taken = applyFile(db, { drafts: at('Cairo'), policy: 'overwrite' });
  expect(taken.changes).toEqual([{ row: 1, field: 'customer.city', before: 'Rome', after: 'Cairo' }]);
  expect(lines(db, 'SELECT city FROM customer')).toEqual(['Cairo']);
  expect(lines(db, 'SELECT id, replaced_by FROM record')).toEqual(['1 | 2', '2 | 3', '3 | –']);
});

test('rows of one key are matched by content first, whatever their order', async () => {
  const db = await freshDb();
  const row = (at: number, city: string) =>
    contact(at, { who: who({ email: 'ada@x.test' }), values: { city } });
  applyFile(db, { drafts: [row(1, 'Rome'), row(2, 'Oslo')] });
  const before = dump(db);
  expect(applyFile(db, { drafts: [row(1, 'Oslo'), row(2, 'Rome')] })).toMatchObject({ unchanged: 2 });
  expect(dump(db)).toEqual(before);
  expect(applyFile(db, { drafts: [row(1, 'Cairo'), row(2, 'Rome'), row(3, 'Bonn')] })).toMatchObject({
    created: 1,
    updated: 1,
    unchanged: 1,
  });
});

test('rows without id and e-mail are known by their content and kept when they are equal', async () => {
  const db = await freshDb();
  const drafts = [1, 2].map((row) => contact(row, { who: who({ name: 'Ada' }), values: { name: 'Ada' } }));
  expect(applyFile(db, { drafts })).toMatchObject({ created: 2, added: { customers: 2 } });
  expect(applyFile(db, { drafts })).toMatchObject({ unchanged: 2, added: {} });
});

test('custom columns survive, also one called __proto__', async () => {
  const db = await freshDb();
  const custom = [['__proto__', 'x'], ['Favourite', 'tea']] as const; // prettier-ignore
  applyFile(db, { drafts: [contact(1, { who: who({ id: '1' }), custom })] });
  expect(lines(db, 'SELECT custom FROM customer')).toEqual(['[["__proto__","x"],["Favourite","tea"]]']);
});

test('people are found by folded words after every import', async () => {
  const db = await freshDb();
  const found = (word: string) =>
    lines(db, `SELECT docid FROM customer_search WHERE customer_search MATCH '${word}'`);
  const row = (id: string, name: string, policy = {}) => ({
    drafts: [contact(1, { who: who({ id, name }) })],
    ...policy,
  });
  applyFile(db, row('1', 'Chloé Darcy'));
  applyFile(db, row('2', 'أحمد'));
  expect([found('chloe'), found('احمد'), found('zoe')]).toEqual([['1'], ['2'], []]);
  applyFile(db, row('1', 'Zoë Darcy', { policy: 'overwrite' }));
  expect([found('chloe'), found('zoe'), found('dar*')]).toEqual([[], ['1'], ['1']]);
});

test('a no outweighs a yes without a date, in either order, and unknown is no entry', async () => {
  const state = async (files: readonly ConsentDraft[]) => {
    const db = await freshDb();
    files.forEach((draft, at) =>
      applyFile(db, {
        system: `s${at}`,
        now: `2024-06-0${at + 1}T10:00:00Z`,
        drafts: [contact(1, { who: who({ email: 'ada@x.test' }), consent: [draft] })],
      }),
    );
    expect(verifyLedger(db, sha256)).toMatchObject({
      length: files.filter((f) => f.state !== 'unknown').length,
      broken: null,
    });
    return lines(db, 'SELECT state FROM consent_state');
  };
  const [yes, no] = [consent('granted'), consent('withdrawn', '2024-02-01')];
  expect(await state([yes, no])).toEqual(['withdrawn']);
  expect(await state([no, yes])).toEqual(['withdrawn']);
  expect(await state([consent('denied'), consent('granted', '2024-05-01')])).toEqual(['denied']);
  expect(await state([no, consent('granted', '2024-03-01')])).toEqual(['granted']);
  expect(await state([consent('granted', '2024-02-01'), no])).toEqual(['withdrawn']);
  expect(await state([no, { ...consent('granted', '2024-03-01'), basis: 'unproven' }])).toEqual([
    'withdrawn',
  ]);
  expect(await state([consent('unknown')])).toEqual([]);
});

test('a refusal counts for everyone known by the address', async () => {
  const db = await freshDb();
  const row = (id: string, name: string) =>
    contact(Number(id), { who: who({ id, email: 'info@x.test', name }) });
  applyFile(db, { drafts: [row('1', 'Ada'), row('2', 'Grace')] });
  const leave = contact(1, { who: who({ email: 'info@x.test' }), consent: [consent('withdrawn')] });
  applyFile(db, { system: 'mail', drafts: [leave] });
  expect(lines(db, 'SELECT customer_id, state FROM consent_state ORDER BY customer_id')).toEqual([
    '1 | withdrawn',
    '2 | withdrawn',
    '3 | withdrawn',
  ]);
});

test('fifty thousand rows of one key are applied in time', async () => {
  const db = await freshDb();
  const drafts = Array.from({ length: 50_000 }, (_, at) =>
    contact(at + 1, { who: who({ email: 'info@x.test' }), values: { city: String(at) } }),
  );
  applyFile(db, { drafts });
  expect(applyFile(db, { drafts: [...drafts].reverse() })).toMatchObject({ unchanged: 50_000 });
}, 60_000);
