import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { sentimentOfText, themesOfText } from '../../shared/core/feedback/answers/told-of-text.ts';
import { wordsOfAnswer } from '../../shared/core/feedback/answers/word-of-text.ts';
import type { FeedbackColumns } from '../../shared/core/feedback/columns.ts';
import { whoAnswered } from '../../shared/core/feedback/loop/who-answered.ts';
import type { LoopFilter, LoopPage, LoopRow, LoopSort } from '../../shared/core/model/closed-loop.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { followUpStates, type FollowUp } from '../../shared/core/model/customer-page.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { checkPurpose } from '../audience/purposes.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Session } from '../session.ts';
import { feedbackColumnsOf } from './columns.ts';
import type { Heard } from './heard.ts';
import { readingsOf, type Reading } from './readings.ts';
import { sortLoop } from './sort-loop.ts';

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

/** Rows of the answers in words of a response. */
function commentsOf({ questions, responses, answers }: FeedbackColumns, response: number): number[] {
  const rows: number[] = [];
  for (let row = responses.offsets[response] ?? 0; row < (responses.offsets[response + 1] ?? 0); row += 1) {
    const isText = questions[answers.question[row] ?? -1]?.kind === 'text';
    if (isText && (answers.wordOffsets[row + 1] ?? 0) > (answers.wordOffsets[row] ?? 0)) rows.push(row);
  }
  return rows;
}

/** The text of an answer: rows of a reading lie ascending. */
function textOfAnswer({ reading }: Reading, answer: number): number {
  let [low, high] = [0, reading.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.answer[middle] ?? 0) < answer) low = middle + 1;
    else high = middle;
  }
  return reading.answer[low] === answer ? low : -1;
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
 * Who is to be heard, sorted.
 * @throws {AppError} 'question-unknown' when it is not there or has no score; 'purpose-unknown'; 'cancelled'
 */
export async function readLoop(
  session: Session,
  filter: LoopFilter,
  sort: LoopSort,
  job: Job,
): Promise<Loop> {
  checkPurpose(session.workspace().db, filter.purpose);
  const { theme } = filter;
  const { feedback, customers, words } = await presentState(session, theme !== null, job);
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
  const { totals } = keptOf(customers);
  return {
    people: sortLoop(db, chosen, sort, totals),
    anonymous: answered.anonymous,
    states,
    feedback,
    customers,
    words,
  };
}

/** Rows of a loop as they are shown. @param people some of it */
export async function tellLoop(
  session: Session,
  { feedback, customers, words }: Loop,
  filter: LoopFilter,
  people: readonly Heard[],
): Promise<LoopRow[]> {
  const { totals, rowOf } = keptOf(customers);
  const ids = Int32Array.from(people, ({ id }) => id);
  const judge = await contactJudgeOf(session, filter.purpose);
  const { passed, excluded } = judge(ids, filter.channel);
  const reachable = new Set(passed);
  const reasons = new Map(
    [...excluded].flatMap(([reason, some]) => Array.from(some, (id) => [id, reason] as const)),
  );
  const rows = new Map(
    readCustomerRows(session.workspace().db, ids, totals, rowOf).map((row) => [row.id, row]),
  );
  return people.flatMap(({ id, response, day, score, band, followUp }): LoopRow[] => {
    const customer = rows.get(id);
    if (customer === undefined) return [];
    const comments = commentsOf(feedback, response);
    const texts = comments.map((answer) => (words === null ? -1 : textOfAnswer(words, answer)));
    const themes =
      words === null ? [] : texts.flatMap((at) => (at < 0 ? [] : themesOfText(words.reading, at)));
    return [
      {
        customer,
        response: feedback.responses.id[response] ?? 0,
        day: day === null ? null : dayFromNumber(day),
        score,
        band,
        comments: comments.map((answer, place) => {
          const question = feedback.questions[feedback.answers.question[answer] ?? -1];
          const at = texts[place] ?? -1;
          return {
            question: question?.id ?? 0,
            label: question?.label ?? '',
            text: wordsOfAnswer(feedback, answer),
            sentiment: words === null || at < 0 ? null : sentimentOfText(words.reading, at),
          };
        }),
        themes: [...new Map(themes.map((theme) => [theme.key, theme])).values()],
        contact: reachable.has(id) ? 'reachable' : (reasons.get(id) ?? 'not-asked'),
        followUp,
      },
    ];
  });
}
