import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenDb } from '../../../engine/open.ts';
import { freshDb, lines, nobody, type FileOfDrafts } from '../../testing/apply-drafts.ts';
import { bringIn, identical, undo } from '../../testing/undo-one.ts';
import type { ResponseDraft } from '../import/normalise/drafts.ts';

let db: OpenDb;
beforeEach(async () => {
  db = await freshDb();
});
afterEach(() => db.close());

function answer(key: string, text: string): ResponseDraft {
  return {
    kind: 'survey',
    row: 1,
    custom: [],
    responseKey: key,
    who: nobody,
    when: null,
    isFinished: true,
    isPreview: false,
    answers: [{ question: 0, number: null, text, choices: null }],
  };
}

/** A file of one answer to one question, whose words and options are the file's. */
function fileOf(key: string, label: string, option: string): FileOfDrafts {
  const questions = [{ key: 'Q1', label }];
  const answers = new Map([[0, new Map([[option, 1]])]]);
  return {
    drafts: [answer(key, option)],
    columns: [{ name: 'Q1', meaning: 'survey.choice' as const, question: 'Q1' }],
    policy: 'overwrite',
    fileName: 'poll.csv',
    survey: { questions, answers },
  };
}
const shown = () => lines(db, 'SELECT question_key, label, scale FROM question');

test('a question that a file worded anew gets its words and its scale back', () => {
  bringIn(db, fileOf('r1', 'Would you come again?', 'Yes'));
  const [before, words] = [identical(db), shown()];
  expect(words[0]).toContain('Q1 | Would you come again? | ');
  const second = bringIn(db, fileOf('r2', 'Will you come again?', 'No'));
  expect(shown()[0]).toContain('Will you come again?');
  expect(shown()[0]?.split(' | ')[2]).not.toBe(words[0]?.split(' | ')[2]);
  undo(db, second);
  expect(shown()).toEqual(words);
  expect(identical(db)).toEqual(before);
});

test('a question that a later file worded too stays as that file has it, until it is undone as well', () => {
  bringIn(db, fileOf('r1', 'First?', 'Yes'));
  const first = shown();
  const second = bringIn(db, fileOf('r2', 'Second?', 'No'));
  const third = bringIn(db, fileOf('r3', 'Third?', 'Maybe'));
  undo(db, second);
  expect(shown()[0]).toContain('Third?');
  undo(db, third);
  expect(shown()).toEqual(first);
});
