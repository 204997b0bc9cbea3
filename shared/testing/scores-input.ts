// Answers for tests of scores: everything real but the file.
import { openDb } from '../../engine/open.ts';
import { buildColumns } from '../core/columns/build.ts';
import { buildPeople } from '../core/columns/build-people.ts';
import type { ReadDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import { computeScores } from '../core/analyses/scores/compute.ts';
import type { GroupOf, ScoresInput } from '../core/analyses/scores/query.ts';
import { ScoresParams, ScoresResult } from '../core/analyses/scores/schema.ts';
import { readFeedback } from '../core/feedback/read-columns.ts';
import { unpaused } from '../core/db/scan-pages.ts';
import { fillShop, type Shop } from './shop.ts';
import { fillSurveys, type Survey, type SurveyResponse } from './surveys.ts';

type GivenAnswers = Readonly<{
  shop?: Shop;
  country?: string;
  surveys: readonly Survey[];
  groups?: readonly GroupOf[];
}>;

/** What scores are computed from, of a database. */
export function scoresInputOver(db: ReadDb, groups: readonly GroupOf[] = []): ScoresInput {
  const columns = buildColumns(db, 1);
  const feedback = unpaused(readFeedback(db, 1, columns.customers.id));
  return { feedback, columns, country: buildPeople(db, 1).fields.country, people: null, groups };
}

/** Customers named in `country` ('EG EG SA') have those, by id from 1. */
export async function scoresInputOf({
  shop = {},
  country,
  surveys,
  groups = [],
}: GivenAnswers): Promise<ScoresInput> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    (country?.split(' ') ?? []).forEach((name, at) =>
      db.run(sql`UPDATE customer SET country = ${name} WHERE id = ${at + 1}`),
    );
    fillSurveys(db, surveys);
    return scoresInputOver(db, groups);
  } finally {
    db.close();
  }
}

/** Scores of answers, checked against the shape of the result. */
export const scoresOf = (input: ScoresInput, params: Partial<ScoresParams> = {}) =>
  ScoresResult.parse(computeScores(input, ScoresParams.parse(params), () => undefined));

/** The recommendation question. */
export const npsQuestion = { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } } as const;
/** Somebody's answer to it. */
export const npsAnswer = (
  score: number,
  on: string | null = null,
  customer: number | null = null,
): SurveyResponse => ({
  ...{ on, customer },
  answers: { nps: score },
});
