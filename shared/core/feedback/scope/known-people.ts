import type { FeedbackColumns } from '../columns.ts';

/** Rows of the customers who are known to have given some responses, ascending, each once. */
export function peopleOfResponses(columns: FeedbackColumns, responses: Iterable<number>): Int32Array {
  const rows = new Set<number>();
  for (const response of responses) {
    const row = columns.responses.customer[response] ?? -1;
    if (row >= 0) rows.add(row);
  }
  return Int32Array.from(rows).sort();
}
