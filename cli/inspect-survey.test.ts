import { beforeEach, expect, test } from 'vitest';
import { useCommandLine } from '../shared/testing/command-line.ts';

const { run, json, write } = useCommandLine();
const recommend = 'How likely are you to recommend us?';
beforeEach(() => {
  write('shop survey 2024-05.csv', `Response ID,${recommend},Tea,Coffee\nr1,9,1,\nr2,0,,1\nr3,10,1,1\n`);
  write(
    'mapping.json',
    JSON.stringify({
      columns: [
        { name: 'Tea', meaning: 'survey.choices', question: 'drinks' },
        { name: 'Coffee', meaning: 'survey.choices', question: 'drinks' },
      ],
      questions: [{ key: 'drinks', label: 'Which drinks?' }],
      survey: 'Shop',
    }),
  );
});

test('inspect says which questions a survey asks', () => {
  expect(json('inspect', 'shop survey 2024-05.csv')).toMatchObject({
    kind: 'survey',
    columns: [
      { name: 'Response ID', meaning: 'survey.key' },
      { name: recommend, meaning: 'survey.nps', question: recommend },
      { question: 'Tea' },
      { question: 'Coffee' },
    ],
    survey: 'shop survey',
    questions: [
      { kind: 'nps', answered: 3, scale: { least: 0, most: 10 }, columns: [recommend] },
      { columns: ['Tea'] },
      { columns: ['Coffee'] },
    ],
  });
  expect(run('inspect', 'shop survey 2024-05.csv').out).toContain(recommend);
});

test('a mapping joins columns to one question and names the survey', () => {
  run('new', 'w.firsthand');
  run('import', 'shop survey 2024-05.csv', '--workspace', 'w.firsthand', '--mapping', 'mapping.json');
  const dump = (table: string) =>
    run('dump', '--workspace', 'w.firsthand', '--table', table).out.trim().split('\n');
  expect(dump('question')).toHaveLength(2);
  expect(dump('question').join(' ')).toContain('Which drinks?');
  expect(dump('survey').join(' ')).toContain('Shop');
});
