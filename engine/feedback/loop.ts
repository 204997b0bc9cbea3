import { sentimentOfText, themesOfText } from '../../shared/core/feedback/answers/told-of-text.ts';
import { wordsOfAnswer } from '../../shared/core/feedback/answers/word-of-text.ts';
import type { LoopRow, LoopSort } from '../../shared/core/model/closed-loop.ts';
import { dayFromNumber } from '../../shared/core/model/day.ts';
import type { LoopFilter } from '../../shared/core/model/loop-filter.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Session } from '../session.ts';
import { commentsOf, textOfAnswer } from './comments.ts';
import { hear, type Loop } from './hear.ts';
import type { Heard } from './heard.ts';
import { sortLoop } from './sort-loop.ts';

/** Who is to be heard, sorted. @throws {AppError} as `hear` */
export async function readLoop(
  session: Session,
  filter: LoopFilter,
  sort: LoopSort,
  job: Job,
): Promise<Loop> {
  const loop = await hear(session, filter, job);
  const { totals } = keptOf(loop.customers);
  return { ...loop, people: sortLoop(session.workspace().db, loop.people, sort, totals) };
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
