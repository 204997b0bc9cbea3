// Undoing surveys of which the team has said something: themes, rules, corrections, requests, answers put elsewhere.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, lines, nobody, who, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import { runs } from '../../testing/property-runs.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { addRuleTo } from '../feedback/store/change-rules.ts';
import { addTheme, mergeThemes, renameTheme } from '../feedback/store/change-themes.ts';
import { correctAnswer } from '../feedback/store/correct-answer.ts';
import { mergeRequests, moveRequest, setRequest } from '../feedback/store/change-board.ts';
import type { ResponseDraft } from '../import/normalise/drafts.ts';
import type { AnswerRef } from '../model/feedback-scope.ts';
import { taxonomy } from '../text/themes/taxonomy/taxonomy.ts';

const now = '2024-06-20T10:00:00Z';
const questionKeys = ['Q1', 'Q2'];
type Reply = Readonly<{ key: string; mail: number | null; said: readonly (string | null)[] }>;
type Poll = Readonly<{ replies: readonly Reply[]; policy: 'keep' | 'overwrite' | 'append' | 'fill-blanks' }>;

function draftOf({ key, mail, said }: Reply, at: number): ResponseDraft {
  return {
    ...{ kind: 'survey', row: at + 1, custom: [], responseKey: key, when: null },
    ...{ isFinished: true, isPreview: false },
    who: mail === null ? nobody : who({ email: `p${mail}@example.org` }),
    answers: said.flatMap((words, question) =>
      words === null ? [] : [{ question, number: null, text: words, choices: null }],
    ),
  };
}
const fileOf = ({ replies, policy }: Poll, at = 0): FileOfDrafts => ({
  drafts: replies.map(draftOf),
  columns: questionKeys.map((key) => ({ name: key, meaning: 'survey.text' as const, question: key })),
  survey: { questions: questionKeys.map((key) => ({ key, label: key })), answers: new Map() },
  ...{ policy, fileName: 'poll.csv', now: `2024-06-${String(at + 1).padStart(2, '0')}T10:00:00Z` },
});
const words = fc.option(fc.constantFrom('good', 'late', 'cheap', 'in blue, please'));
const reply = fc.record({
  key: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  mail: fc.option(fc.constantFrom(1, 2)),
  said: fc.tuple(words, words),
});
const poll = fc.record({
  replies: fc.uniqueArray(reply, { minLength: 1, maxLength: 4, selector: ({ key }) => key }),
  policy: fc.constantFrom('keep', 'overwrite', 'append', 'fill-blanks'),
});
const polls = fc.array(poll, { minLength: 1, maxLength: 4 });
const word = fc.record({
  at: fc.nat(7),
  what: fc.constantFrom('is', 'not', 'remember', 'move', 'move-new'),
});
const said = fc.array(word, { maxLength: 6 });

const answersOf = (db: OpenDb): AnswerRef[] =>
  db.all(
    sql`SELECT response_id AS response, question_id AS question
          FROM answer WHERE text IS NOT NULL ORDER BY response_id, question_id`,
    { response: int, question: int },
  );

/** The team speaks of answers: themes and rules of its own, corrections, groups of requests and what belongs into them. */
function speak(db: OpenDb, spoken: readonly Readonly<{ at: number; what: string }>[]): void {
  const answers = answersOf(db);
  const book = { taxonomy, found: [], now };
  const found = (key: string) => ({ ...{ key, kind: 'request' as const, title: key }, answers });
  const board = { found, now };
  const own = addTheme(db, book, {
    ...{ nameEn: 'Blue', nameAr: 'أزرق', parent: null },
    rules: [{ language: 'en', pattern: 'blue', effect: 'is' }],
  });
  renameTheme(db, book, { key: 'delivery', nameEn: 'Post', nameAr: 'البريد' });
  addRuleTo(db, book, 'price', { language: 'en', pattern: 'bargain', effect: 'is' }, 'user');
  mergeThemes(db, book, { key: own, into: 'price' });
  for (const { at, what } of spoken) {
    const answer = answers[at % Math.max(1, answers.length)];
    if (answer === undefined) continue;
    const kind = 'request';
    if (what === 'is' || what === 'not')
      correctAnswer(db, book, { ...answer, theme: 'delivery', isAbout: what === 'is' });
    else if (what === 'remember') {
      setRequest(db, board, { key: 'request:blue', state: 'planned', note: 'Spring' });
      mergeRequests(db, board, { key: 'request:navy', into: 'request:blue' });
    } else if (what === 'move') moveRequest(db, board, { ...answer, kind, to: { key: 'request:blue' } });
    else moveRequest(db, board, { ...answer, kind, to: { title: 'Other colours' } });
  }
}

/** What somebody here said of answers, by the keys of the files. */
const spokenOf = (db: OpenDb) =>
  ['answer_theme', 'request_group_answer'].flatMap((table) =>
    lines(
      db,
      `SELECT '${table}', response_key, question_key, ${table === 'answer_theme' ? 'theme_id, is_about' : 'group_id, 0'}
         FROM ${table}
         JOIN response ON response.id = response_id
         JOIN question ON question.id = question_id
        WHERE origin = 'user'
        ORDER BY 2, 3, 4`,
    ),
  );
const aboutOf = (db: OpenDb) =>
  new Set(
    db
      .all(
        sql`SELECT response_key FROM response
             WHERE id IN (SELECT response_id FROM answer_theme WHERE origin = 'user'
                          UNION SELECT response_id FROM request_group_answer WHERE origin = 'user')`,
        { response_key: text },
      )
      .map(({ response_key }) => response_key),
  );
const ownWork = (db: OpenDb) =>
  ['theme', 'theme_rule', 'request_group'].map((table) => lines(db, `SELECT * FROM ${table} ORDER BY id`));

function checkSound(db: OpenDb): void {
  expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
  // what is remembered is remembered of answers that are there
  const remembered = `SELECT * FROM request_group_answer
                       WHERE origin = 'found' AND NOT EXISTS (SELECT 1 FROM answer
                         WHERE answer.response_id = request_group_answer.response_id
                           AND answer.question_id = request_group_answer.question_id)`;
  expect(lines(db, remembered)).toEqual([]);
}

test('a survey brought in after the team spoke of answers is undone to the dump of before, and comes in again as it did', async () => {
  await fc.assert(
    fc.asyncProperty(polls, said, async (files, spoken) => {
      const db = await freshDb();
      files.slice(0, -1).forEach((file, at) => bringIn(db, fileOf(file, at)));
      speak(db, spoken);
      const before = identical(db);
      const last = fileOf(files.at(-1)!, 10);
      const id = bringIn(db, last);
      const after = identical(db);
      undo(db, id);
      checkSound(db);
      expect(identical(db)).toEqual(before);
      bringIn(db, last);
      const mapped = (dumped: string[]) =>
        dumped.map((one) => one.replaceAll(/"import_id":\d+/gu, '"import_id":0'));
      expect(mapped(identical(db))).toEqual(mapped(after));
      db.close();
    }),
    { numRuns: runs(60) },
  );
});

test('whatever is undone, what the team said stays, with the responses it is about and no others', async () => {
  const shuffled = polls.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray([...files.keys()], { minLength: files.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, said, async ([files, order], spoken) => {
      const db = await freshDb();
      const ids = files.map((file, at) => bringIn(db, fileOf(file, at)));
      speak(db, spoken);
      const [work, own, about] = [ownWork(db), spokenOf(db), aboutOf(db)];
      for (const at of order) {
        undo(db, ids[at]!);
        checkSound(db);
        expect(spokenOf(db)).toEqual(own);
        expect(ownWork(db)).toEqual(work);
      }
      expect(lines(db, 'SELECT response_key FROM response ORDER BY 1')).toEqual([...about].sort());
      // the same files again find what stayed, and are undone to the same; an answer that a file leaves out for a while is no more remembered
      const withoutMemory = () => identical(db).filter((one) => !one.includes('"origin":"found"'));
      const left = withoutMemory();
      const again = files.map((file, at) => bringIn(db, fileOf(file, at + 10)));
      expect(spokenOf(db)).toEqual(own);
      for (const id of again.toReversed()) undo(db, id);
      checkSound(db);
      expect(withoutMemory()).toEqual(left);
      db.close();
    }),
    { numRuns: runs(60) },
  );
});
