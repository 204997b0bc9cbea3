import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { matchesWords } from '../../shared/core/format/match-words.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import type { FoundThing } from '../../shared/core/model/found-thing.ts';
import { mostOfAKind } from '../../shared/core/model/most-of-a-kind.ts';
import { tellBook } from '../feedback/book.ts';
import { perSession } from '../per-session.ts';
import { perVersion } from '../per-version.ts';
import { findValues } from '../segments/find-values.ts';
import type { Session } from '../session.ts';

/** A thing and every word it is found by. */
type Named = Readonly<{ thing: FoundThing; words: string }>;

function surveysOf(db: ReadDb): Named[] {
  const surveys = db.all(sql`SELECT id, name FROM survey ORDER BY name, id`, { id: int, name: text });
  const questions = db.all(
    sql`SELECT question.id AS id, question.label AS name, survey.id AS survey, survey.name AS surveyName,
               question.kind = 'text' AS isText
          FROM question
          JOIN survey ON survey.id = question.survey_id
         ORDER BY survey.name, question.position, question.id`,
    { id: int, name: text, survey: int, surveyName: text, isText: int },
  );
  return [
    ...surveys.map((survey): Named => ({ thing: { kind: 'survey', ...survey }, words: survey.name })),
    ...questions.map(({ isText, ...one }): Named => ({
      thing: { kind: 'question', ...one, isText: isText === 1 },
      words: one.name,
    })),
  ];
}

function madeHere(db: ReadDb): Named[] {
  const shape = { id: int, name: text };
  const of = (kind: 'segment' | 'recipe' | 'rule', rows: readonly { id: number; name: string }[]) =>
    rows.map((row): Named => ({ thing: { kind, ...row }, words: row.name }));
  return [
    ...of('segment', db.all(sql`SELECT id, name FROM segment ORDER BY name, id`, shape)),
    ...of('recipe', db.all(sql`SELECT id, name FROM recipe ORDER BY name, id`, shape)),
    ...of('rule', db.all(sql`SELECT id, name FROM quality_rule ORDER BY name, id`, shape)),
  ];
}

function campaignsOf(db: ReadDb): Named[] {
  const campaigns = db.all(
    sql`SELECT id, name, channel, EXISTS (SELECT 1 FROM holdout WHERE holdout.campaign_id = campaign.id) AS drawn
          FROM campaign
         ORDER BY name, id`,
    { id: int, name: text, channel: text, drawn: int },
  );
  return campaigns.map(({ drawn, ...campaign }) => ({
    thing: { kind: 'campaign', ...campaign, isDrawn: drawn === 1 },
    words: `${campaign.name} ${campaign.channel}`,
  }));
}

function themesOf(session: Session): Named[] {
  return tellBook(session).themes.flatMap(({ key, nameEn, nameAr, mergedInto, isRemoved }) =>
    isRemoved || mergedInto !== null
      ? []
      : { thing: { kind: 'theme', key, nameEn, nameAr }, words: `${nameEn} ${nameAr}` },
  );
}

/** Everything with a name that lies in few rows, once for a state of the data. */
const namedOf = perSession((session) =>
  perVersion(session, ({ db }) => Promise.resolve([...madeHere(db), ...campaignsOf(db), ...surveysOf(db)])),
);

async function productsOf(session: Session, search: string): Promise<FoundThing[]> {
  const found = await findValues(session, { from: { of: 'product' }, search, limit: mostOfAKind });
  return found.flatMap(({ id, value, count }) =>
    id === null ? [] : { kind: 'product', id, name: value, orders: count },
  );
}

/**
 * Whatever of the workspace is called so, except people.
 *
 * @returns at most `mostOfAKind` of a kind; nothing where the search has no letter and no digit
 */
export async function findThings(session: Session, search: string): Promise<FoundThing[]> {
  if (foldText(search) === '') return [];
  const named = await namedOf(session)();
  const left = new Map<FoundThing['kind'], number>();
  const found: FoundThing[] = [];
  // themes that were found in the words come and go without the data changing
  for (const { thing, words } of [...named, ...themesOf(session)]) {
    const room = left.get(thing.kind) ?? mostOfAKind;
    if (room === 0 || !matchesWords(words, search)) continue;
    left.set(thing.kind, room - 1);
    found.push(thing);
  }
  return [...found, ...(await productsOf(session, search))];
}
