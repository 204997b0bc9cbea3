import { expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { fillSurveys } from '../../shared/testing/surveys.ts';
import { readLoop } from './loop.ts';
import { readingsOf } from './readings.ts';

const about = ['The delivery was late.', 'Too expensive.', 'Slow delivery', 'Rude people'];

test('who speaks of a theme stays who is listed, though the data change while the words are read', async () => {
  const inner = await memorySession({ customers: about.map((_, at) => ({ id: at + 1 })) });
  fillSurveys(inner.db, [
    {
      questions: [
        { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
        { key: 'why', kind: 'text' },
      ],
      responses: about.map((why, at) => ({
        ...{ customer: at + 1, on: '2026-04-01', answers: { nps: 2, why } },
      })),
    },
  ]);
  // somebody writes a note right after the words were read, before the answers are asked for
  let hasChanged = false;
  const session = {
    ...inner,
    columns: async () => {
      const wasRead = readingsOf(session).progress().state === 'ready';
      if (wasRead && !hasChanged) {
        hasChanged = true;
        await inner.workspace().change({ name: 'add-follow-ups', params: { count: 0 } }, () => undefined);
      }
      return inner.columns();
    },
  };
  inner.db.run(
    sql`INSERT OR IGNORE INTO purpose (purpose_key, name_en, name_ar) VALUES ('service', 'Service', 'الخدمة')`,
  );
  const filter = {
    ...{ question: 1, bands: ['low' as const], theme: 'delivery', state: null, from: null, to: null },
    ...{ purpose: 'service', channel: 'email' as const },
  };
  try {
    const { people, words } = await readLoop(
      session,
      filter,
      { by: 'answered', direction: 'descending' },
      unattended,
    );
    expect(hasChanged).toBe(true);
    expect(people.map(({ id }) => id)).toEqual([1, 3]);
    expect(words).not.toBeNull();
  } finally {
    await readingsOf(session).close();
    await inner.close();
  }
});
