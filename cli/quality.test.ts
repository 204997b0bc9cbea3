import { expect, test } from 'vitest';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { run, json, write } = useCommandLine();

/** One address is mistyped, two phones are in no international form, and Mona is there twice. */
function makeList() {
  write('people.csv', [
    'Customer ID,Name,Email,Phone,Country,City',
    '1,Mona Said,mona.said@gmail.com,+971501234567,AE,Dubai',
    '2,Mona  Said,mona.said@gmial.com,0502222222,AE,Dubai',
    '3,Omar Nasser,omar@shop.example,,JO,Irbid',
  ]);
  json('new', 'w.firsthand');
  json('import', 'people.csv', '--workspace', 'w.firsthand');
}

test('an audit says what is wrong and how good the data are; cleaning mends what is offered, and the next audit finds it gone', () => {
  makeList();
  const audit = () =>
    json('audit', '--workspace', 'w.firsthand') as {
      score: number;
      findings: { check: string; found: number }[];
    };
  const before = audit();
  expect(before.findings.map(({ check }) => check)).toContain('email-domain');
  expect(before.score).toBeLessThan(100);

  const trial = json('clean', '--workspace', 'w.firsthand', '--dry-run') as {
    steps: { id: null; kind: string }[];
  };
  expect(trial.steps.map(({ kind }) => kind).sort()).toEqual(['email-domain', 'phone', 'trim']);
  expect(audit().findings).toEqual(before.findings);

  const { code, out } = run('clean', '--workspace', 'w.firsthand');
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ values were cleaned\./u);
  const after = audit();
  expect(after.findings.map(({ check }) => check)).not.toContain('email-domain');
  expect(after.score).toBeGreaterThan(before.score);
  expect(json('clean', '--workspace', 'w.firsthand')).toMatchObject({ steps: [] });
});

test('matching lists the pairs that may be one person, and merges nobody', () => {
  makeList();
  const found = json('match', '--workspace', 'w.firsthand') as {
    customers: number;
    pairs: { a: number; b: number }[];
  };
  expect(found.customers).toBe(3);
  expect(found.pairs.map(({ a, b }) => [a, b])).toEqual([[1, 2]]);
  expect(run('match', '--workspace', 'w.firsthand').out).toMatch(/^3 customers compared: /u);
  expect(json('match', '--workspace', 'w.firsthand')).toEqual(found);
});

test('where there is nothing, nothing is found', () => {
  json('new', 'w.firsthand');
  expect(json('audit', '--workspace', 'w.firsthand')).toEqual({ score: null, findings: [], scores: [] });
  expect(json('clean', '--workspace', 'w.firsthand')).toEqual({ steps: [], spellings: [] });
  expect(json('match', '--workspace', 'w.firsthand')).toMatchObject({ customers: 0, pairs: [] });
  expect(run('audit', '--workspace', 'w.firsthand').out).toContain('There are no data to be looked at.');
});
