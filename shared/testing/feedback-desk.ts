import { join } from 'node:path';
import { feedbackHandlers } from '../../engine/handlers/feedback.ts';
import { analysesOf } from '../../engine/analysis/run.ts';
import { readingsOf } from '../../engine/feedback/readings.ts';
import { makeSession } from '../../engine/make-session.ts';
import { openDb } from '../../engine/open.ts';
import type { Session } from '../../engine/session.ts';
import { createWorkspace } from '../../engine/store/open-workspace.ts';
import type { Workspace } from '../../engine/store/workspace.ts';
import { api, type Input, type Output } from '../contract/api.ts';
import { sql } from '../core/db/sql.ts';
import { unattended } from '../core/model/progress.ts';
import { fillShop } from './shop.ts';
import { importStep } from './steps.ts';
import { fillSurveys } from './surveys.ts';
import { testFolder } from './workspace-files.ts';

type Feedback = ReturnType<typeof feedbackHandlers>;

/** A workspace with one small survey, and whoever asks the handlers of feedback about it. */
export interface FeedbackDesk {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly session: Session;
  /** Asks as the page does: input and output are checked by the schemas of the method. */
  readonly ask: <M extends keyof Feedback>(method: M, input: Input<M>) => Promise<Output<M>>;
  readonly close: () => Promise<void>;
}

/** Opens it in a folder of its own. */
export async function openFeedbackDesk(): Promise<FeedbackDesk> {
  const { folder, remove } = await testFolder();
  const workspace = await createWorkspace(join(folder, 'acme.firsthand'), 'EUR');
  const db = await openDb();
  fillShop(db, {
    customers: [
      { id: 1, name: 'Mona Adel' },
      { id: 2, name: 'Omar' },
      { id: 3, name: 'Zoe' },
    ],
    orders: [{ customer: 2, on: '2026-03-01', lines: [{ amount: 5_000 }] }],
  });
  fillSurveys(db, [
    {
      name: 'Recommend',
      questions: [
        { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
        { key: 'why', kind: 'text', label: 'Why?' },
      ],
      responses: [
        { customer: 1, on: '2026-04-01', answers: { nps: 2, why: 'The delivery was terribly late.' } },
        { customer: 2, on: '2026-04-02', answers: { nps: 5, why: 'التوصيل متأخر جدا' } },
        { customer: 3, on: '2026-04-03', answers: { nps: 10, why: 'Great quality, I love it!' } },
        {
          customer: null,
          on: '2026-04-04',
          answers: { nps: 1, why: 'Too expensive. Please add a blue one.' },
        },
        { customer: 3, on: null, answers: { nps: 9, why: 'asdf' } },
      ],
    },
  ]);
  db.run(
    sql`INSERT OR IGNORE INTO purpose (purpose_key, name_en, name_ar) VALUES ('service', 'Service', 'الخدمة')`,
  );
  await workspace.replace(importStep, db.image(), workspace.dataVersion());
  db.close();
  const session = makeSession({ emit: () => undefined, now: () => '2026-05-01T08:00:00Z' });
  session.setWorkspace(workspace);
  return {
    folder,
    workspace,
    session,
    async ask(method, input) {
      const handler = feedbackHandlers(session)[method] as (
        given: unknown,
        job: typeof unattended,
      ) => unknown;
      const given = api[method].input.parse(input);
      // the schema of the method's own output
      return api[method].output.parse(await handler(given, unattended)) as Output<typeof method>;
    },
    async close() {
      await readingsOf(session).close();
      await analysesOf(session).close();
      await workspace.close();
      await remove();
    },
  };
}

/** What the list of those to be heard is asked for: who recommends least, those who spent most first. */
export const loop = {
  filter: {
    ...{ question: 1, bands: ['low' as const], theme: null, state: null, from: null, to: null },
    ...{ purpose: 'service', channel: 'email' as const },
  },
  sort: { by: 'spent' as const, direction: 'descending' as const },
};
