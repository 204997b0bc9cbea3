// Rows that segments ask for and a shop does not have, into a database that `fillShop` made.
import type { WriteDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';

type Did = Readonly<{
  customer: number | null;
  on: string;
  at?: string;
  kind?: string;
  channel?: string;
  campaign?: number;
}>;

/** Makes campaigns 1 … `most` as they are named. */
export function addCampaigns(db: WriteDb, most: number): void {
  for (let id = 1; id <= most; id += 1)
    db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (${id}, 'email', ${`Campaign ${id}`})`);
}

export function addEvents(db: WriteDb, events: readonly Did[]): void {
  events.forEach(({ customer, on, at = null, kind = 'visit', channel = null, campaign = null }, row) =>
    db.run(
      sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, happened_at, channel, campaign_id, import_id, row)
          VALUES (1, hex(randomblob(8)), ${customer}, ${kind}, ${on}, ${at}, ${channel}, ${campaign}, 1, ${row})`,
    ),
  );
}

type Said = Readonly<{
  customer: number | null;
  on: string | null;
  at?: string;
  survey?: number;
  isFinished?: boolean;
  isPreview?: boolean;
  answers?: readonly Readonly<{
    question: number;
    number?: number;
    text?: string;
    choices?: readonly string[];
  }>[];
}>;

/** Surveys 1 and 2, with the questions 1, 2 and 3, and 4. */
export function addSurveys(db: WriteDb): void {
  for (const id of [1, 2])
    db.run(
      sql`INSERT INTO survey (id, source_id, name, kind) VALUES (${id}, 1, ${`Survey ${id}`}, 'survey')`,
    );
  for (const [id, survey, kind] of [
    [1, 1, 'nps'],
    [2, 1, 'text'],
    [3, 1, 'multi-choice'],
    [4, 2, 'choice'],
  ] as const)
    db.run(
      sql`INSERT INTO question (id, survey_id, question_key, position, label, kind)
          VALUES (${id}, ${survey}, ${`q${id}`}, ${id}, ${`Question ${id}`}, ${kind})`,
    );
}

export function addResponses(db: WriteDb, responses: readonly Said[]): void {
  responses.forEach(
    ({ customer, on, at = null, survey = 1, isFinished = true, isPreview = false, answers = [] }, row) => {
      const id = db.insert(
        sql`INSERT INTO response (survey_id, response_key, customer_id, answered_on, answered_at, is_finished, is_preview, import_id, row)
          VALUES (${survey}, hex(randomblob(8)), ${customer}, ${on}, ${at}, ${isFinished ? 1 : 0}, ${isPreview ? 1 : 0}, 1, ${row})`,
      );
      for (const { question, number = null, text = null, choices } of answers)
        db.run(
          sql`INSERT INTO answer (response_id, question_id, number, text, choices)
            VALUES (${id}, ${question}, ${number}, ${text}, ${choices ? JSON.stringify(choices) : null})`,
        );
    },
  );
}

export function addPreferences(
  db: WriteDb,
  preferences: readonly Readonly<{ customer: number; topic: string; value: string; on: string | null }>[],
): void {
  preferences.forEach(({ customer, topic, value, on }, row) =>
    db.run(
      sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
          VALUES (1, ${customer}, ${topic}, ${value}, ${on}, 1, ${row})`,
    ),
  );
}
