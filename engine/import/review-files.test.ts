// Reviews and items without words: what is asked, and what only stands beside it.
import { expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';

const real = test.skipIf(!hasRealFiles);

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

real(
  'reviews: rating, recommendation, title and text are asked; the product and the age stand beside',
  async () => {
    const { db, plan } = await bringTwice('survey/womens_clothing_reviews_even.csv.gz');
    expect(plan.counts.rows).toBe(11_743);
    expect(lines(db, 'SELECT kind FROM survey')).toEqual(['reviews']);
    expect(
      lines(
        db,
        `SELECT label, question.kind, COUNT(*) FROM answer JOIN question ON question.id = question_id
                GROUP BY question.id ORDER BY position`,
      ),
    ).toEqual([
      // 1,934 have no title, 433 no text
      'Title | text | 9809',
      'Review Text | text | 11310',
      'Rating | rating | 11743',
      'Recommended IND | choice | 11743',
    ]);
    expect(
      lines(
        db,
        `SELECT SUM(number = 5), SUM(number = 1) FROM answer JOIN question ON question.id = question_id
                WHERE question.kind = 'rating'`,
      ),
    ).toEqual(['6477 | 451']);
    expect(
      lines(db, 'SELECT COUNT(*) FROM response WHERE custom LIKE \'%["Department Name","Tops"]%\''),
    ).toEqual(['5217']);
    expect(lines(db, 'SELECT COUNT(*) FROM customer')).toEqual(['0']);
  },
  60_000,
);

real('ten items from 1 to 10 are ten ratings of one scale', async () => {
  const { db } = await bringTwice('survey/customerSat_likert10.csv');
  expect(lines(db, 'SELECT kind, scale, COUNT(*) FROM question GROUP BY 1, 2')).toEqual([
    'rating | {"least":1,"most":10} | 10',
  ]);
  expect(lines(db, 'SELECT COUNT(*) FROM answer')).toEqual(['18110']);
});
