import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { summariseSurveys } from '../../shared/core/feedback/answers/summarise-surveys.ts';
import { facetsOf, pageAnswers, tellAnswer } from '../feedback/answers.ts';
import { feedbackColumnsOf } from '../feedback/columns.ts';
import { customerFeedback } from '../feedback/customer-feedback.ts';
import { exportAnswers } from '../feedback/files/export-answers.ts';
import { exportLoop } from '../feedback/files/export-loop.ts';
import { readLoop, tellLoop } from '../feedback/loop.ts';
import { readingState } from '../feedback/reading-state.ts';
import { readingsOf } from '../feedback/readings.ts';
import { liveCustomer } from '../people/read-profile.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Released } from '../consent/release.ts';
import type { Session } from '../session.ts';
import { requestHandlers } from './feedback-requests.ts';
import { themeHandlers } from './feedback-themes.ts';

type Own = Extract<HostedBy<'engine'>, `feedback.${string}`>;

const told = ({ written, leftOut }: Released) => ({ written, excluded: [...leftOut] });

/** What customers say, what the words of it are about, and what is done about it. */
export function feedbackHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    ...themeHandlers(session),
    ...requestHandlers(session),
    'feedback.overview': async () => summariseSurveys(await feedbackColumnsOf(session)()),
    'feedback.readingState': () => readingState(session),
    async 'feedback.read'(_, job) {
      await readingsOf(session).read(job);
      return readingState(session);
    },
    'feedback.answers': (asked, job) => pageAnswers(session, asked, resolvePeople, job),
    'feedback.answer': (ref, job) => tellAnswer(session, ref, job),
    'feedback.facets': ({ filter }, job) => facetsOf(session, filter, resolvePeople, job),
    async 'feedback.exportAnswers'({ file, ...asked }, job) {
      return told(await exportAnswers(session, { ...asked, path: session.grants.path(file) }, job));
    },
    async 'feedback.loop'({ filter, sort, offset, limit }, job) {
      const loop = await readLoop(session, filter, sort, job);
      return {
        total: loop.people.length,
        rows: await tellLoop(session, loop, filter, loop.people.slice(offset, offset + limit)),
        anonymous: loop.anonymous,
        states: [...loop.states],
      };
    },
    async 'feedback.followUp'({ customers, reason, state, owner, dueOn }) {
      const { db } = session.workspace();
      const ids = [...new Set(customers.map((id) => liveCustomer(db, id)))];
      const step = { name: 'add-follow-ups', params: { count: ids.length } } as const;
      await session.workspace().change(step, (write) => {
        for (const id of ids)
          write.run(
            sql`INSERT INTO follow_up (customer_id, reason, state, owner, due_on, changed_at)
                VALUES (${id}, ${reason}, ${state}, ${owner}, ${dueOn}, ${session.now()})`,
          );
      });
      return { made: ids.length };
    },
    async 'feedback.exportLoop'({ file, ...asked }, job) {
      return told(await exportLoop(session, { ...asked, path: session.grants.path(file) }, job));
    },
    async 'feedback.ofCustomer'({ id }, job) {
      const made = await readingsOf(session).read(job);
      const { db } = session.workspace();
      return customerFeedback(db, liveCustomer(db, id), made);
    },
  };
}
