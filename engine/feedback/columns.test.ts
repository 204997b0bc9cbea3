import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { feedbackColumnsOf } from './columns.ts';

const responses = Array.from({ length: 3_000 }, (_, at) => ({ customer: 1, answers: { nps: at % 11 } }));

test('answers are read once per state of the data, also when asked for twice at once', async () => {
  const session = await memorySession({ customers: [{ id: 1 }] });
  try {
    fillSurveys(session.db, [{ questions: [{ key: 'nps', kind: 'nps' }], responses }]);
    const read = feedbackColumnsOf(session);
    const [one, other] = await Promise.all([read(), read()]);
    expect(one.answers.count).toBe(3_000);
    expect(other).toBe(one);
    const during = read();
    await session.workspace().change(anyStep, (db) => db.run(sql`DELETE FROM answer WHERE response_id = 1`));
    expect(await during).toBe(one);
    expect((await read()).answers.count).toBe(2_999);
  } finally {
    await session.close();
  }
});

test('what changes while it is read is read again', async () => {
  const session = await memorySession({ customers: [{ id: 1 }] });
  try {
    fillSurveys(session.db, [{ questions: [{ key: 'nps', kind: 'nps' }], responses }]);
    const reading = feedbackColumnsOf(session)();
    await session
      .workspace()
      .change(anyStep, (db) => db.run(sql`DELETE FROM answer WHERE response_id > 2990`));
    const { answers, dataVersion } = await reading;
    expect([answers.count, dataVersion]).toEqual([2_990, session.workspace().dataVersion()]);
  } finally {
    await session.close();
  }
});
