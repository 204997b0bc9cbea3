import type { AnswerFilter } from '../../shared/core/model/answer-filter.ts';
import { peopleOfResponses } from '../../shared/core/feedback/scope/known-people.ts';
import { responseOfText } from '../../shared/core/feedback/scope/text-place.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { WhoIs } from '../analysis/asked.ts';
import type { Session } from '../session.ts';
import { listAnswers, presentReading } from './answers.ts';

/**
 * The customers known to have written the answers that a filter lists.
 * @returns ids, ascending, each once
 * @throws {AppError} 'cancelled', 'people-unknown'
 */
export async function peopleOfAnswers(
  session: Session,
  filter: AnswerFilter,
  whoIs: WhoIs,
  job: Job,
): Promise<Int32Array> {
  const present = await presentReading(session, job);
  const { columns, reading, customers } = present;
  const texts = await listAnswers(session, present, { filter, order: 'newest' }, whoIs, job);
  const responses = Array.from(texts, (text) => responseOfText(columns, reading, text));
  return peopleOfResponses(columns, responses).map((row) => customers.customers.id[row] ?? 0);
}
