// Layouts of survey exports, each with a few replies that can be counted by eye.
import { afterAll, expect, test } from 'vitest';
import { dump, freshDb, lines } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import { inspectFile } from '../read/inspect-file.ts';
import type { OpenDb } from '../open.ts';

const files = makeFiles();
afterAll(files.remove);

const questions = (db: OpenDb) =>
  lines(db, 'SELECT question_key, kind, group_label FROM question ORDER BY position, id');
const answers = (db: OpenDb, key: string) =>
  lines(
    db,
    `SELECT row, COALESCE(choices, text, number) FROM answer JOIN response ON response.id = response_id
       JOIN question ON question.id = question_id WHERE question_key = '${key.replaceAll("'", "''")}' ORDER BY row`,
  );

/** Brings a text in as a file, and again: nothing is rejected, and the second time nothing changes. */
async function bring(name: string, text: string): Promise<OpenDb> {
  const db = await freshDb();
  const path = files.write(name, text);
  const { counts } = await bringIn(db, path);
  expect([counts.created, counts.rejected]).toEqual([counts.rows, 0]);
  const before = dump(db);
  expect((await bringIn(db, path)).counts).toMatchObject({ created: 0, updated: 0, unchanged: counts.rows });
  expect(dump(db)).toEqual(before);
  return db;
}

const monkey = `Respondent ID,Collector ID,Start Date,End Date,Email Address,Which drinks do you buy?,,,,How was it?,Rate each of these,,How likely are you to recommend us?,Anything else?
,,,,,Tea,Coffee,"Milk, fresh",Other (please specify),Response,Quality,Price,Response,Open-Ended Response
101,9,05/28/2024 10:00:00,05/28/2024 10:03:00,a@x.test,Tea,Coffee,,,Very good,Good,Poor,10 - Extremely likely,thanks
102,9,05/28/2024 11:00:00,05/28/2024 11:03:00,,,,"Milk, fresh",Water,Poor,Good,,0 - Not at all likely,
103,9,05/29/2024 11:00:00,05/29/2024 11:03:00,,,,,,,,Excellent,7,
`;

test('SurveyMonkey: the question stands once, its options below, and blank cells are no answers', async () => {
  const db = await bring('monkey.csv', monkey);
  expect(lines(db, 'SELECT system FROM source')).toEqual(['surveymonkey']);
  expect(questions(db)).toEqual([
    'Which drinks do you buy? | multi-choice | –',
    'How was it? | likert | –',
    'Rate each of these [Quality] | matrix | Rate each of these',
    'Rate each of these [Price] | matrix | Rate each of these',
    'How likely are you to recommend us? | nps | –',
    'Anything else? | text | –',
  ]);
  expect(answers(db, 'Which drinks do you buy?')).toEqual([
    '1 | ["Tea","Coffee"]',
    '2 | ["Milk, fresh","Water"]',
  ]);
  expect(answers(db, 'How likely are you to recommend us?')).toEqual(['1 | 10', '2 | 0', '3 | 7']);
  expect(answers(db, 'Rate each of these [Price]')).toEqual(['1 | Poor', '3 | Excellent']);
  expect(lines(db, "SELECT scale FROM question WHERE kind = 'matrix'")[0]).toBe(
    '{"options":["Poor","Good","Excellent"],"isOrdered":true}',
  );
  expect(lines(db, 'SELECT response_key, answered_on, customer_id FROM response ORDER BY id')).toEqual([
    'key:101 | 2024-05-28 | 1',
    'key:102 | 2024-05-28 | –',
    'key:103 | 2024-05-29 | –',
  ]);
});

test('a column for each number of a scale is one score', async () => {
  const scale = Array.from({ length: 11 }, (_, score) => (score === 0 ? '0 - Not likely' : String(score)));
  const cells = (score: number) => scale.map((text, at) => (at === score ? text : '')).join(',');
  const head = `Respondent ID,Collector ID,How likely are you to recommend us?${','.repeat(10)}\n,,${scale.join(',')}\n`;
  const db = await bring(
    'score columns.csv',
    `${head}1,9,${cells(9)}\n2,9,${cells(0)}\n3,9,${cells(4)}\n4,9,${','.repeat(10)}\n`,
  );
  expect(questions(db)).toEqual(['How likely are you to recommend us? | nps | –']);
  expect(answers(db, 'How likely are you to recommend us?')).toEqual(['1 | 9', '2 | 0', '3 | 4']);
});

test('LimeSurvey by codes: Y and blank, a comment, other words, a ranking, and replies that were not sent', async () => {
  const db = await bring(
    'results-survey77.csv',
    `id,submitdate,lastpage,startlanguage,seed,token,G1[SQ001],G1[SQ002],G1[other],G2,G2[other],G3,G3[comment],G4[1],G4[2],G4[3]
1,2024-05-01 10:00:00,3,en,1,abc,Y,,,A1,,5,because,Tea,Coffee,Milk
2,,1,en,2,abd,,Y,Juice,-oth-,Mine,4,,Coffee,Tea,
3,2024-05-03 10:00:00,3,ar,3,abe,,,,A2,,3,,,,
4,2024-05-03 11:00:00,3,ar,3,abe,Y,Y,,A2,,3,,Milk,Tea,Coffee
`,
  );
  expect(questions(db)).toEqual([
    'G1 | multi-choice | –',
    'G2 | choice | –',
    'G3 | rating | –',
    'G3[comment] | text | –',
    'G4 | multi-choice | –',
  ]);
  expect(answers(db, 'G1')).toEqual(['1 | ["SQ001"]', '2 | ["SQ002","Juice"]', '4 | ["SQ001","SQ002"]']);
  expect(answers(db, 'G2')).toEqual(['1 | A1', '2 | Mine', '3 | A2', '4 | A2']);
  expect(answers(db, 'G4')).toEqual([
    '1 | ["Tea","Coffee","Milk"]',
    '2 | ["Coffee","Tea"]',
    '4 | ["Milk","Tea","Coffee"]',
  ]);
  expect(
    lines(db, "SELECT json_extract(scale, '$.isRanked') FROM question WHERE question_key = 'G4'"),
  ).toEqual(['1']);
  expect(lines(db, 'SELECT is_finished FROM response ORDER BY id')).toEqual(['1', '0', '1', '1']);
});

test('a number for the place of each thing is a ranking, put in its order', async () => {
  const db = await bring(
    'ranks.csv',
    `Respondent ID,Collector ID,Put these in order,,
,,Price,Speed,Taste
1,9,2,1,3
2,9,3,2,1
3,9,1,2,3
4,9,,,
`,
  );
  expect(answers(db, 'Put these in order')).toEqual([
    '1 | ["Speed","Price","Taste"]',
    '2 | ["Taste","Speed","Price"]',
    '3 | ["Price","Speed","Taste"]',
  ]);
});

test('Microsoft Forms: options end with a semicolon, and nobody is called anonymous', async () => {
  const db = await bring(
    'Feedback(1-3).csv',
    `ID,Start time,Completion time,Email,Name,Which services did you use?,How satisfied are you with us?,Comments
1,2024-05-13 10:00:00,2024-05-13 10:05:00,anonymous,,Shop;Delivery;,Very satisfied,"fast, kind"
2,2024-05-14 10:00:00,2024-05-14 10:05:00,anonymous,,Shop;,Dissatisfied,
3,2024-05-15 10:00:00,2024-05-15 10:05:00,mona@x.test,Mona,Delivery;Returns; exchange;,Neutral,
`,
  );
  expect(lines(db, 'SELECT system FROM source')).toEqual(['microsoft-forms']);
  expect(questions(db)).toEqual([
    'Which services did you use? | multi-choice | –',
    'How satisfied are you with us? | likert | –',
    'Comments | text | –',
  ]);
  expect(answers(db, 'Which services did you use?').slice(0, 2)).toEqual([
    '1 | ["Shop","Delivery"]',
    '2 | ["Shop"]',
  ]);
  expect(lines(db, 'SELECT name, email FROM customer')).toEqual(['Mona | mona@x.test']);
  expect(lines(db, 'SELECT issues FROM import WHERE id = 1')).toEqual(['[]']);
  expect(lines(db, 'SELECT name FROM survey')).toEqual(['Feedback']);
});

test('Jotform and Tally: rows of a grid, and options said twice are counted once', async () => {
  const jot = await bring(
    'jot.csv',
    `Submission Date,Submission ID,Your service >> Speed,Your service >> Friendliness,Which of these?
2024-05-13 10:00:00,5001,Good,Excellent,"Tea
Coffee"
2024-05-14 10:00:00,5002,Poor,Good,Tea
2024-05-15 10:00:00,5003,Good,,"Coffee
Tea"
`,
  );
  expect(questions(jot)).toEqual([
    'Your service [Speed] | matrix | Your service',
    'Your service [Friendliness] | matrix | Your service',
    'Which of these? | multi-choice | –',
  ]);
  expect(answers(jot, 'Which of these?')).toEqual([
    '1 | ["Tea","Coffee"]',
    '2 | ["Tea"]',
    '3 | ["Coffee","Tea"]',
  ]);
  const tally = await bring(
    'tally.csv',
    `Submission ID,Respondent ID,Submitted at,Which of these?,Which of these? (Tea),Which of these? (Coffee)
s1,r1,2024-05-13 10:00:00,"Tea, Coffee",TRUE,TRUE
s2,r2,2024-05-14 10:00:00,Coffee,FALSE,TRUE
s3,r3,2024-05-15 10:00:00,,FALSE,FALSE
`,
  );
  expect(questions(tally)).toEqual(['Which of these? | multi-choice | –']);
  expect(answers(tally, 'Which of these?')).toEqual(['1 | ["Tea","Coffee"]', '2 | ["Coffee"]']);
});

test('Typeform: a column an option, called by the option, and the words beside "Other"', async () => {
  const db = await bring(
    'typeform.csv',
    `#,How did you find us?,Instagram,A friend,Other,Would you buy again?,Response Type,Start Date (UTC),Submit Date (UTC),Network ID
a1,online,Instagram,,,1,completed,2024-05-13 10:00:00,2024-05-13 10:05:00,n1
a2,online,Instagram,A friend,,0,completed,2024-05-13 10:00:00,2024-05-13 10:05:00,n2
a3,shop,,,A poster,1,started,2024-05-13 10:00:00,2024-05-13 10:05:00,n3
`,
  );
  expect(questions(db)).toEqual([
    'How did you find us? | choice | –',
    'Instagram | multi-choice | –',
    'Would you buy again? | choice | –',
  ]);
  expect(lines(db, "SELECT label FROM question WHERE question_key = 'Instagram'")).toEqual([
    'Instagram / A friend / Other',
  ]);
  expect(answers(db, 'Instagram')).toEqual([
    '1 | ["Instagram"]',
    '2 | ["Instagram","A friend"]',
    '3 | ["A poster"]',
  ]);
  expect(lines(db, 'SELECT is_finished, is_preview FROM response ORDER BY id')).toEqual([
    '1 | 0',
    '1 | 0',
    '0 | 0',
  ]);
});

test('Qualtrics: options, rows and other words of one question by their short names', async () => {
  const ids = (name: string) => `"{""ImportId"":""${name}""}"`;
  const db = await bring(
    'Drinks_June 3, 2024_10.15.csv',
    `ResponseId,RecordedDate,Q1_1,Q1_2,Q1_3_TEXT,Q2_1,Q2_2,Segment
Response ID,Recorded Date,Which drinks? - Selected Choice - Tea,Which drinks? - Selected Choice - Coffee,Which drinks? - Other - Text,Agree? - It is fast,Agree? - It is fair,Segment
${['_recordId', 'recordedDate', 'QID1_1', 'QID1_2', 'QID1_3_TEXT', 'QID2_1', 'QID2_2', 'Segment'].map(ids).join(',')}
R_1,2024-06-01 10:00:00,Tea,,,Agree,Strongly agree,gold
R_2,2024-06-01 10:00:00,Tea,Coffee,Juice,Disagree,,gold
`,
  );
  expect(lines(db, 'SELECT name FROM survey')).toEqual(['Drinks']);
  expect(questions(db)).toEqual([
    'Q1 | multi-choice | –',
    'Q2_1 | matrix | Agree?',
    'Q2_2 | matrix | Agree?',
  ]);
  expect(answers(db, 'Q1')).toEqual(['1 | ["Tea"]', '2 | ["Tea","Coffee","Juice"]']);
  expect(lines(db, 'SELECT custom FROM response')[0]).toBe('[["Segment","gold"]]');
});

test('the file of next month adds to the same survey, and says which questions it has', async () => {
  const db = await freshDb();
  const may = files.write(
    'Shop NPS 2024-05.csv',
    'Response ID,How likely are you to recommend us?,Why?\nr1,9,good\nr2,3,slow\n',
  );
  const june = files.write(
    'Shop NPS 2024-06 (1).csv',
    'Response ID,How likely are you to recommend us?,Why?\nr2,3,slow\nr3,10,kind\n',
  );
  await bringIn(db, may);
  expect((await bringIn(db, june)).counts).toMatchObject({ created: 1, unchanged: 1 });
  expect(lines(db, 'SELECT name, (SELECT COUNT(*) FROM response) FROM survey')).toEqual(['Shop NPS | 3']);
  expect(lines(db, 'SELECT COUNT(*) FROM question')).toEqual(['2']);
  const found = await inspectFile(june, {}, undefined, { currency: null, savedMapping: () => null });
  expect(found.mapping.survey).toBe('Shop NPS');
  expect(found.questions?.map(({ key, kind, answered }) => [key, kind, answered])).toEqual([
    ['How likely are you to recommend us?', 'nps', 2],
    ['Why?', 'text', 2],
  ]);
});

test('a question that is worded anew keeps its label, unless the policy takes what is new', async () => {
  const db = await freshDb();
  const lime = (text: string) =>
    `id. Response ID,submitdate. Date submitted,Q1. ${text}\n1,2024-05-01 10:00:00,4\n2,2024-05-02 10:00:00,5\n`;
  await bringIn(db, files.write('lime.csv', lime('How was it?')));
  const label = () => lines(db, 'SELECT question_key, label FROM question');
  expect(label()).toEqual(['Q1 | How was it?']);
  const reworded = files.write('lime (1).csv', lime('How was your visit?'));
  expect((await bringIn(db, reworded)).counts).toMatchObject({ unchanged: 2 });
  expect(label()).toEqual(['Q1 | How was it?']);
  await bringIn(db, reworded, { policy: 'overwrite' });
  expect(label()).toEqual(['Q1 | How was your visit?']);
});

test('columns that the mapping puts together are one question, and options it names stay whole', async () => {
  const db = await freshDb();
  const path = files.write('own.csv', 'Q,Tea,Coffee\n"Yes, often, Maybe",1,\n"Maybe",,1\n');
  await bringIn(db, path, {
    kind: 'survey',
    columns: [
      { name: 'Q', meaning: 'survey.choices' },
      { name: 'Tea', meaning: 'survey.choices', question: 'drinks' },
      { name: 'Coffee', meaning: 'survey.choices', question: 'drinks' },
    ],
    questions: [
      { key: 'drinks', label: 'Which drinks?' },
      { key: 'Q', label: 'Q', options: ['Yes, often'] },
    ],
  });
  expect(answers(db, 'drinks')).toEqual(['1 | ["Tea"]', '2 | ["Coffee"]']);
  expect(answers(db, 'Q')).toEqual(['1 | ["Yes, often","Maybe"]', '2 | ["Maybe"]']);
  expect(lines(db, "SELECT label FROM question WHERE question_key = 'drinks'")).toEqual(['Which drinks?']);
});
