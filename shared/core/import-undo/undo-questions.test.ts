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

test('an answer whose question has a policy of its own is worked out by it when a file before goes', () => {
  const said = (text: string, policy?: 'append' | 'keep'): FileOfDrafts => ({
    ...fileOf('r1', 'Why?', text),
    columns: [{ name: 'Q1', meaning: 'survey.text', question: 'Q1', ...(policy ? { policy } : {}) }],
  });
  const answers = () =>
    lines(db, 'SELECT text, response.import_id FROM answer JOIN response ON response.id = response_id');
  const first = bringIn(db, said('good'));
  const second = bringIn(db, said('cheap', 'append'));
  const third = bringIn(db, said('bad', 'keep'));
  expect(answers()[0]).toContain('good');
  expect(answers()[0]).toContain('cheap');
  undo(db, first);
  expect(answers()).toEqual([`cheap | ${second}`]);
  undo(db, second);
  expect(answers()).toEqual([`bad | ${third}`]);
  undo(db, third);
  expect(answers()).toEqual([]);
});

test('a question whose maker is undone has the words of the next file that asks it, by the policies of those after', () => {
  const first = bringIn(db, fileOf('r1', 'First?', 'Yes'));
  const second = bringIn(db, { ...fileOf('r2', 'Second?', 'No'), policy: 'fill-blanks' });
  const third = bringIn(db, { ...fileOf('r3', 'Third?', 'Maybe'), policy: 'keep' });
  const words = () => lines(db, 'SELECT label, scale FROM question');
  expect(words()[0]).toContain('First?');
  undo(db, first);
  expect(words()[0]).toContain('Second?');
  expect(words()[0]).not.toContain('Yes');
  undo(db, second);
  expect(words()[0]).toContain('Third?');
  expect(words()[0]).not.toContain('No"');
  undo(db, third);
  expect(words()).toEqual([]);
});
