import { int, optional, real, text } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { settleAnswers, type StoredAnswer } from './answer-policy.ts';
import { contentDigest, openChangeLog, type KindContext } from './apply-context.ts';
import { allCells } from '../claims/claims.ts';
import { makeCellPolicy } from './cell-policy.ts';
import { customChanges } from '../cells/custom-values.ts';
import type { ResponseDraft } from '../normalise/drafts.ts';
import type { Policy } from '../../model/policy.ts';
import { makeKeyedRows } from '../claims/keyed-rows.ts';
import { openPersonBook } from '../people/person-book.ts';
import type { Person } from '../people/person.ts';
import { openSurvey } from './survey-questions.ts';

const columns = ['customer_id', 'answered_on', 'answered_at', 'is_finished', 'is_preview', 'custom'] as const;

type Answer = StoredAnswer;
type Waiting = Readonly<{
  base: string;
  values: SqlValue[];
  answers: Answer[];
  row: number;
  person: Person | null;
}>;

/** What of a mapping fills each of `columns`. */
const meanings = ['', 'survey.at', 'survey.at', 'survey.finished', 'survey.preview', ''] as const;

function hasSaid({ number, text: said, choices }: ResponseDraft['answers'][number]): boolean {
  return number !== null || (said !== null && said !== '') || (choices !== null && choices.length > 0);
}

function shown(number: number | null, said: string | null): string | null {
  return said ?? (number === null ? null : String(number));
}

/** An answer as the log keeps it. */
function asStored([question_id, number, said, choices]: Answer) {
  return { question_id, number, text: said, choices };
}

function jsonOrNull(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** Applies rows of a survey, each one person's answers. A response without a key of its own is known again by its content. */
export function openSurveyRows(context: KindContext) {
  const { db, tally, claims, importId, policy } = context;
  const cells = makeCellPolicy(context);
  const hasOwnPolicies = context.columns.some((column) => column.policy !== undefined);
  /** Of questions whose column has one of its own. */
  const ownPolicies = new Map<number, Policy>();
  const people = openPersonBook(context);
  const log = openChangeLog(context);
  const survey = openSurvey(context, log);
  const rows = makeKeyedRows();
  const waiting: Waiting[] = [];
  const selected = { text: columns.join(', '), params: [] };
  const digestOf = (values: readonly SqlValue[], answers: readonly Answer[]) =>
    contentDigest(context, JSON.stringify([values, answers]));

  function readAnswers(): Map<number, Answer[]> {
    const answers = new Map<number, Answer[]>();
    db.scan(
      sql`SELECT response_id, question_id, number, answer.text, choices
            FROM answer
            JOIN response ON response.id = answer.response_id
           WHERE response.survey_id = ${survey.id}
           ORDER BY response_id, question_id`,
      ([response, question, number, said, choices]) => {
        const id = int(response ?? null);
        const list = answers.get(id) ?? [];
        list.push([
          int(question ?? null),
          optional(real)(number ?? null),
          optional(text)(said ?? null),
          optional(text)(choices ?? null),
        ]);
        answers.set(id, list);
      },
    );
    return answers;
  }

  function loadStored(): void {
    const answers = readAnswers();
    db.scan(
      sql`SELECT id, response_key, ${selected} FROM response WHERE survey_id = ${survey.id} ORDER BY id`,
      ([id, key, ...values]) => {
        const responseKey = text(key ?? null);
        const stored = answers.get(int(id ?? null)) ?? [];
        rows.load(
          responseKey,
          int(id ?? null),
          responseKey.startsWith('row:') ? '' : digestOf(values, stored),
        );
      },
    );
  }
  loadStored();

  let lastId = db.first(sql`SELECT MAX(id) AS id FROM response`, { id: optional(int) })?.id ?? 0;
  const insert = db.prepare(
    `INSERT INTO response (id, survey_id, response_key, ${columns.join(', ')}, import_id, row)
     VALUES (?, ?, ?, ${columns.map(() => '?').join(', ')}, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE response SET ${columns.map((column) => `${column} = ?`).join(', ')}, import_id = ?, row = ? WHERE id = ?`,
  );
  const answerRow = db.prepare(
    'INSERT INTO answer (response_id, question_id, number, text, choices) VALUES (?, ?, ?, ?, ?)',
  );

  function create({ base, values, answers, row, person }: Waiting): void {
    lastId += 1;
    insert.run([lastId, survey.id, rows.nextKey(base), ...values, importId, row]);
    for (const answer of answers) answerRow.run([lastId, ...answer]);
    if (person) person.hasNews = true;
    tally.add('responses', 1);
    tally.mark(row, 'created');
  }

  function leave({ row, person }: Waiting): void {
    // someone met here first answered nothing that is stored
    people.touch(person?.customerId ?? null, row);
    tally.mark(row, 'unchanged');
  }

  function change(id: number, item: Waiting): void {
    const { values: said, answers: given, row, person } = item;
    const before: Record<string, SqlValue> = {};
    db.scan(sql`SELECT import_id, row, ${selected} FROM response WHERE id = ${id}`, (cellsBefore) =>
      ['import_id', 'row', ...columns].forEach((column, at) => (before[column] = cellsBefore[at] ?? null)),
    );
    const old = db.all(
      sql`SELECT question_id, number, text, choices FROM answer WHERE response_id = ${id} ORDER BY question_id`,
      { question_id: int, number: optional(real), text: optional(text), choices: optional(text) },
    );
    const was = old.map((answer): Answer => [answer.question_id, answer.number, answer.text, answer.choices]);
    const answers = settleAnswers(was, given, policy, ownPolicies);
    const values = said.map((value, at) => {
      const stood = before[columns[at] ?? ''] ?? null;
      if (columns[at] === 'custom') return cells.settleCustom(stood, value);
      return cells.settle(meanings[at] ?? '', stood, value, () => value);
    });
    const isSame = values.every((value, at) => value === (before[columns[at] ?? ''] ?? null));
    const own = { ...Object.fromEntries(columns.map((column, at) => [column, said[at] ?? null])), answers: given.map(asStored) }; // prettier-ignore
    if (isSame && JSON.stringify(answers) === JSON.stringify(was)) {
      log.keep('response', String(id), { import_id: before['import_id'] ?? null }, { ...own, row });
      leave(item);
      return;
    }
    // by a policy other cells and answers stand than those the file says
    const isWhole =
      values.every((value, at) => value === said[at]) && JSON.stringify(answers) === JSON.stringify(given);
    log.keep('response', String(id), { ...before, answers: old }, isWhole ? undefined : { ...own, row });
    update.run([...values, importId, row, id]);
    people.touch(before['customer_id'] ?? null, row);
    db.run(sql`DELETE FROM answer WHERE response_id = ${id}`);
    for (const answer of answers) answerRow.run([id, ...answer]);
    tellChanges(was, answers, row);
    for (const { field, ...change } of customChanges(before['custom'] ?? null, values[5] ?? null))
      tally.change({ row, field, ...change });
    if (person) person.hasNews = true;
    tally.mark(row, 'updated');
  }

  function tellChanges(before: readonly Answer[], after: readonly Answer[], row: number): void {
    const was = new Map(before.map((answer) => [answer[0], answer]));
    const is = new Map(after.map((answer) => [answer[0], answer]));
    for (const question of new Set([...was.keys(), ...is.keys()])) {
      const [old, now] = [was.get(question), is.get(question)];
      const [oldText, nowText] = [old, now].map((answer) => shown(answer?.[1] ?? null, answer?.[2] ?? null));
      if (JSON.stringify(old) === JSON.stringify(now)) continue;
      tally.change({ row, field: 'survey.text', before: oldText ?? null, after: nowText ?? null });
    }
  }

  function answersOf(draft: ResponseDraft): Answer[] {
    for (const { question } of hasOwnPolicies ? draft.answers : []) {
      const own = context.columns[question]?.policy;
      if (own === undefined) continue;
      const id = survey.questionAt(question);
      // undoing another file works out again what these policies would have made of the answers
      if (!ownPolicies.has(id)) log.keep('answer_policy', String(id), {}, { policy: own });
      ownPolicies.set(id, own);
    }
    return draft.answers
      .filter(hasSaid)
      .map(({ question, number, text: said, choices }): Answer => {
        const list = choices === null ? null : JSON.stringify(choices);
        return [survey.questionAt(question), number, said, list];
      })
      .sort((a, b) => a[0] - b[0]);
  }

  function take(item: Waiting, isKeyed: boolean): void {
    const { base, values, answers, row } = item;
    const equal = rows.takeEqual(base, isKeyed ? digestOf(values, answers) : '');
    if (equal !== null) {
      claims.of('response', allCells)(equal, row);
      tally.mark(row, 'unchanged');
    } else if (rows.hasFree(base)) waiting.push(item);
    else create(item);
  }

  return {
    add(draft: ResponseDraft): void {
      const { who, when, row, responseKey } = draft;
      const person = people.mention({ row, who, values: {}, consent: [], when });
      const answers = answersOf(draft);
      const values = [
        person?.customerId ?? null,
        when === null ? null : when.day,
        when === null ? null : when.instant,
        draft.isFinished ? 1 : 0,
        draft.isPreview ? 1 : 0,
        jsonOrNull(draft.custom),
      ];
      if (responseKey !== null) {
        take({ base: `key:${responseKey}`, values, answers, row, person }, true);
        return;
      }
      const content = [who.externalId, who.emailKey, who.phoneKey, who.email, who.phone, who.name];
      const digest = contentDigest(context, JSON.stringify([content, values.slice(1), answers]));
      take({ base: `row:${digest}`, values, answers, row, person }, false);
    },
    /** Returns whether a customer that was there before has changed. */
    finish(): boolean {
      for (const item of waiting) {
        const id = rows.takeFree(item.base);
        if (id === null) create(item);
        else change(id, item);
      }
      people.store();
      for (const statement of [insert, update, answerRow]) statement.free();
      log.close();
      return people.refresh();
    },
  };
}
