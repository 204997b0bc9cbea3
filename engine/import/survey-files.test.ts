// Real surveys, counted twice: by importing them, and cell by cell.
import { expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';
import { rawCells } from '../../shared/testing/raw-cells.ts';
import type { OpenDb } from '../open.ts';

const real = test.skipIf(!hasRealFiles);

const questions = (db: OpenDb) => lines(db, 'SELECT question_key, kind FROM question ORDER BY position');

/** How often each option of a question was chosen. */
function chosen(db: OpenDb, key: string): Map<string, number> {
  const found = new Map<string, number>();
  db.scan(
    {
      text: `SELECT value, COUNT(*) FROM answer JOIN question ON question.id = question_id, json_each(choices)
              WHERE question_key = ? GROUP BY value`,
      params: [key],
    },
    ([value, count]) => found.set(String(value), Number(count)),
  );
  return found;
}

/** Brings a file in, and again: every row is stored once, and the second time nothing changes. */
async function bringTwice(path: string) {
  const db = await freshDb();
  const plan = await bringIn(db, realFile(path));
  const { rows } = plan.counts;
  expect(plan.counts).toEqual({ rows, created: rows, updated: 0, unchanged: 0, rejected: 0 });
  const before = dump(db);
  expect((await bringIn(db, realFile(path))).counts).toMatchObject({ created: 0, unchanged: rows });
  expect(dump(db)).toEqual(before);
  return { db, plan };
}

const lime = 'survey/openrefine_2022_limesurvey.csv';

real('LimeSurvey: 123 columns are sixteen questions, and every ticked option is counted', async () => {
  const { db, plan } = await bringTwice(lime);
  expect(plan.counts.rows).toBe(185);
  expect(questions(db)).toEqual([
    'G1Q00001 | multi-choice',
    'G1Q00002 | choice',
    'G1Q00003 | multi-choice',
    'G1Q00004 | likert',
    'G1Q00005 | choice',
    'G1Q00006 | rating',
    'G1Q00007 | multi-choice',
    'G2Q00001 | multi-choice',
    'G2Q00002 | multi-choice',
    'G2Q00003 | multi-choice',
    'G2Q00004 | multi-choice',
    'G3Q00006 | rating',
    'G4Q00001 | choice',
    'G4Q00002 | multi-choice',
    'G4Q00003 | choice',
    'G5Q00001 | multi-choice',
  ]);
  const { header, rows } = rawCells(realFile(lime));
  // every column of an option: its yeses are what was chosen, under the option's own words
  let ticked = 0;
  const seen = new Set<string>();
  header.forEach((name, at) => {
    const parts = /^(\w+)\[SQ\d+\]\. [\s\S]*\[([\s\S]*)\]$/u.exec(name);
    if (!parts || parts[1] === 'G3Q00006') return;
    const [, key = '', option = ''] = parts;
    const yes = rows.filter((row) => row[at] === 'Yes').length;
    ticked += yes;
    // two extensions have the same words: the second is told by its number
    const text = seen.has(`${key} ${option.trim()}`) ? `${option.trim()} (2)` : option.trim();
    seen.add(`${key} ${option.trim()}`);
    expect([key, text, chosen(db, key).get(text) ?? 0]).toEqual([key, text, yes]);
  });
  expect(seen.size).toBe(107);
  const typed = header.flatMap((name, at) =>
    name.includes('[other]') && !name.startsWith('G4Q00003') ? rows.map((row) => row[at] ?? '') : [],
  );
  const words = typed.filter((text) => !['', 'N/A', 'No'].includes(text.trim())).length;
  expect(lines(db, 'SELECT COUNT(*) FROM answer, json_each(choices)')).toEqual([String(ticked + words)]);
  expect(chosen(db, 'G1Q00003').get('English')).toBe(159);
  expect(chosen(db, 'G1Q00003').get('Czech')).toBe(3);
});

real('LimeSurvey: what was not shown is no answer, and the scales are known', async () => {
  const { db } = await bringTwice(lime);
  expect(lines(db, `SELECT COUNT(*) FROM answer WHERE text IN ('N/A', '') OR choices LIKE '%N/A%'`)).toEqual([
    '0',
  ]);
  const scale = (key: string) =>
    lines(db, `SELECT scale FROM question WHERE question_key = '${key}'`)[0] ?? '';
  expect(JSON.parse(scale('G1Q00004'))).toEqual({
    options: ['Less than once a month', 'A few times per month', 'Once or twice a week', 'Every day'],
    isOrdered: true,
  });
  expect(JSON.parse(scale('G1Q00006'))).toEqual({ least: 1, most: 5 });
  // 185 rows: the score is blank in 36
  expect(
    lines(
      db,
      `SELECT COUNT(number), COUNT(*) FROM answer JOIN question ON question.id = question_id
                WHERE question_key = 'G3Q00006'`,
    ),
  ).toEqual(['149 | 149']);
});

/** Whether the choices of every reply, put together again, are its cell; who says a thing twice has said it. */
function expectWhole(db: OpenDb, path: string, name: string, mark: string): void {
  const { header, rows } = rawCells(realFile(path));
  const at = header.findIndex((one) => one.trim() === name);
  const cells = rows.map((row) =>
    (row[at] ?? '')
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  const answers = new Map<number, string[]>();
  db.scan(
    {
      text: `SELECT response.row, value FROM answer JOIN question ON question.id = question_id
               JOIN response ON response.id = response_id, json_each(choices)
              WHERE question_key = ? ORDER BY response.row, json_each.key`,
      params: [name],
    },
    ([row, value]) =>
      answers.set(Number(row), [...(answers.get(Number(row)) ?? []), ...String(value).split(mark)]),
  );
  cells.forEach((cell, i) => expect([i, ...new Set(answers.get(i + 1))]).toEqual([i, ...new Set(cell)]));
}

real(
  'Google Forms 2020: options that hold commas stay whole, and nothing is lost in taking cells apart',
  async () => {
    const path = 'survey/openrefine_2020_googleforms.csv';
    const { db } = await bringTwice(path);
    expect(questions(db).map((line) => line.split(' | ')[1])).toEqual([
      'choice',
      'likert',
      'choice',
      'rating',
      'multi-choice',
      'choice',
      'multi-choice',
      'text',
      'multi-choice',
      'text',
      'text',
      'text',
      'text',
      'text',
    ]);
    const tasks = chosen(db, 'High-level tasks you do with OpenRefine');
    const { rows } = rawCells(realFile(path));
    const holding = (text: string) => rows.filter((row) => row[5]?.includes(text)).length;
    for (const option of [
      'Normalizing data (e.g., fixing spelling mistakes)',
      'Preparing data to load into other system (database, cloud application, CRM, wikidata ....)',
      'Data transformation (one format to another)',
      'Reconciliation against other data set',
      'Taxonomy/Metadata',
    ])
      expect([option, tasks.get(option)]).toEqual([option, holding(option)]);
    for (const name of ['High-level tasks you do with OpenRefine', 'Do you use plugin or extension?'])
      expectWhole(db, path, name, ', ');
  },
);

real(
  'Google Forms 2012: forty columns, ten of one name, and commas that part options or belong to them',
  async () => {
    const path = 'survey/openrefine_2012_googleforms.csv';
    const { db } = await bringTwice(path);
    // 40 columns: a time, three that nobody filled, and the questions
    expect(questions(db)).toHaveLength(36);
    expect(lines(db, "SELECT COUNT(*) FROM question WHERE label = 'If other please specify'")).toEqual(['9']);
    const { rows } = rawCells(realFile(path));
    const filled = (at: number) => rows.filter((row) => row[at]?.trim()).length;
    // the third of them is the eighth column
    expect(
      lines(
        db,
        `SELECT COUNT(*) FROM answer JOIN question ON question.id = question_id
                WHERE question_key = 'If other please specify (3)'`,
      ),
    ).toEqual([String(filled(7))]);
    const formats = chosen(db, 'What formats of data you deal with when EXPORTING your data from Refine');
    const holding = (at: number, text: string) => rows.filter((row) => row[at]?.includes(text)).length;
    expect([...formats].sort()).toEqual(
      [
        ['JSON, XML, hierarchical in nature', holding(9, 'JSON')],
        ['Other', holding(9, 'Other')],
        ['Specialized formats, e.g., MARC', holding(9, 'MARC')],
        ['XLS/CSV/TSV/Tabular in nature', holding(9, 'Tabular')],
      ].sort(),
    );
    const sizes = chosen(db, 'How large are the data sets you often deal with when creating your project');
    // one reply was typed over by hand: what of it is no known option stays together as it was written
    const clean = (text: string) =>
      rows.filter((row) => row[8]?.includes(text) && !row[8].includes('\n')).length;
    expect(sizes.get('A few hundred rows')).toBe(clean('A few hundred rows'));
    expect([...sizes.keys()].filter((text) => text.includes('\n'))).toEqual([
      'A few hundred rows,1,000s of rows\n10,000s of rows',
    ]);
    expect(sizes.get('100,000s of rows')).toBe(
      rows.filter((row) => /(?:^|\s)100,000s/u.test(row[8] ?? '')).length,
    );
  },
);

real('the net promoter score of 2024, its grid of one scale, and its comments', async () => {
  const path = 'survey/openrefine_2024_nps_half_A.csv';
  const { db } = await bringTwice(path);
  expect(
    lines(
      db,
      `SELECT COUNT(*), ROUND(100.0 * (SUM(number >= 9) - SUM(number <= 6)) / COUNT(*), 4) FROM answer
                 JOIN question ON question.id = question_id WHERE kind = 'nps'`,
    ),
  ).toEqual(['113 | 57.5221']);
  const grid = 'SELECT COUNT(*), COUNT(DISTINCT group_key), COUNT(DISTINCT scale), MIN(scale)';
  expect(lines(db, `${grid} FROM question WHERE kind = 'matrix'`)).toEqual([
    '11 | 1 | 1 | {"options":["Never","Rarely","Once per month","Once per week","Once per day"],"isOrdered":true}',
  ]);
  expect(lines(db, "SELECT DISTINCT group_label FROM question WHERE kind = 'matrix'")).toEqual([
    'How frequently do you perform the following actions in OpenRefine?',
  ]);
  expect(
    lines(
      db,
      `SELECT COUNT(*) FROM answer JOIN question ON question.id = question_id
                WHERE label = 'Anything else you would like to add?'`,
    ),
  ).toEqual([String(rawCells(realFile(path)).rows.filter((row) => row[28]?.trim()).length)]);
  expectWhole(db, path, 'Which reconciliation services do you use?', '|');
  expectWhole(
    db,
    path,
    'In which languages do you use OpenRefine (both its interface and the datasets you work with)?',
    ', ',
  );
});

real('Qualtrics and Typeform: short names are keys, previews and unfinished replies are told', async () => {
  const { db } = await bringTwice('crm/qualtrics_choice_text.csv');
  expect(lines(db, 'SELECT question_key, label, kind FROM question ORDER BY position')).toEqual([
    'Q1 | On a scale from 0-10, how likely are you to recommend us? | nps',
    'Q2 | Why did you give that score? | text',
  ]);
  const nps = `SELECT COUNT(*), 100.0 * (SUM(number >= 9) - SUM(number <= 6)) / COUNT(*) FROM answer
                 JOIN response ON response.id = response_id JOIN question ON question.id = question_id WHERE kind = 'nps'`;
  expect(lines(db, nps)).toEqual(['10 | 20']);
  expect(lines(db, `${nps} AND is_preview = 0`)[0]).toMatch(/^9 /u);
  expect(lines(db, `${nps} AND is_preview = 0 AND is_finished = 1`)).toEqual(['8 | 25']);
  const typeform = (await bringTwice('crm/typeform_responses.csv')).db;
  expect(lines(typeform, nps)[0]).toMatch(/^11 \| 9\.0909/u);
  expect([...chosen(typeform, 'Which topics interest you?')].sort()).toEqual([
    ['Coffee', 6],
    ['Tea', 12],
  ]);
});
