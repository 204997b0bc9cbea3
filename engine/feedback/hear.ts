import type { Columns } from '../../shared/core/columns/columns.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { themesOfText } from '../../shared/core/feedback/answers/told-of-text.ts';
import type { FeedbackColumns } from '../../shared/core/feedback/columns.ts';
import { whoAnswered } from '../../shared/core/feedback/loop/who-answered.ts';
import type { LoopPage } from '../../shared/core/model/closed-loop.ts';
import type { FollowUp } from '../../shared/core/model/customer-page.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { followUpStates } from '../../shared/core/model/follow-up-states.ts';
import type { LoopFilter } from '../../shared/core/model/loop-filter.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { checkPurpose } from '../audience/purposes.ts';
import type { Session } from '../session.ts';
import { feedbackColumnsOf } from './columns.ts';
import { commentsOf, textOfAnswer } from './comments.ts';
import type { Heard } from './heard.ts';
import { readingsOf, type Reading } from './readings.ts';

/** The people of a loop and what their rows are made from; all of one state of the data. */
export type Loop = Readonly<{
  people: readonly Heard[];
  anonymous: number;
  states: LoopPage['states'];
  feedback: FeedbackColumns;
  customers: Columns;
  /** Of the same state; null where the words are not read. */
  words: Reading | null;
}>;

/** Follow-ups by customer, the newest first. */
function readFollowUps(db: ReadDb): Map<number, FollowUp[]> {
  const found = new Map<number, FollowUp[]>();
  db.all(
    sql`SELECT id, customer_id, reason, state, owner, due_on AS dueOn, changed_at AS changedAt
          FROM follow_up
         ORDER BY changed_at DESC, id DESC`,
    {
      id: int,
      customer_id: int,
      reason: text,
      state: text,
      owner: optional(text),
      dueOn: optional(text),
      changedAt: text,
    },
  ).forEach(({ customer_id, ...row }) => {
    const state = followUpStates.find((one) => one === row.state);
    if (state === undefined) throw new Error(`follow-up ${row.id} has the state '${row.state}'`);
    found.set(customer_id, [...(found.get(customer_id) ?? []), { ...row, state }]);
  });
  return found;
}

function speaksOf(made: Reading, response: number, theme: string): boolean {
  return commentsOf(made.columns, response).some((answer) => {
    const at = textOfAnswer(made, answer);
    return at >= 0 && themesOfText(made.reading, at).some(({ key }) => key === theme);
  });
}

type State = Pick<Loop, 'feedback' | 'customers' | 'words'>;

/** Answers, customers and, where they are needed, words, all of one state of the data, however often it changes meanwhile. */
async function presentState(session: Session, needsWords: boolean, job: Job): Promise<State> {
  for (;;) {
    const waited = needsWords ? await readingsOf(session).read(job) : null;
    const feedback = await feedbackColumnsOf(session)();
    const customers = await session.columns();
    if (feedback.dataVersion !== customers.dataVersion) continue;
    const read = waited ?? readingsOf(session).present();
    const words = read?.columns === feedback ? read : null;
    // without the words who speaks of a theme is not known: everybody would be listed
    if (words !== null || !needsWords) return { feedback, customers, words };
  }
}

/**
 * Who is to be heard, in no order.
 * @throws {AppError} 'question-unknown' when it is not there or has no score; 'purpose-unknown'; 'cancelled'
 */
export async function hear(session: Session, filter: LoopFilter, job: Job): Promise<Loop> {
  checkPurpose(session.workspace().db, filter.purpose);
  const { theme } = filter;
  const present = await presentState(session, theme !== null, job);
  const { feedback, customers, words } = present;
  const { db } = session.workspace();
  const question = feedback.questions.findIndex(({ id }) => id === filter.question);
  const answered = whoAnswered(feedback, question, filter);
  if (answered === null) throw new AppError('question-unknown');
  const followUps = readFollowUps(db);
  const people = answered.people
    .filter(({ response }) => theme === null || words === null || speaksOf(words, response, theme))
    .map((person): Heard => {
      const id = customers.customers.id[person.customer] ?? 0;
      const since = person.day === null ? '' : dayFromNumber(person.day);
      const own = followUps.get(id)?.find(({ changedAt }) => changedAt.slice(0, 10) >= since);
      return { ...person, id, followUp: own ?? null };
    });
  const stateOf = ({ followUp }: Heard) => followUp?.state ?? 'none';
  const states = (['none', ...followUpStates] as const).map((state) => ({
    state,
    people: people.filter((person) => stateOf(person) === state).length,
  }));
  const chosen = filter.state === null ? people : people.filter((person) => stateOf(person) === filter.state);
  return { ...present, people: chosen, anonymous: answered.anonymous, states };
}
