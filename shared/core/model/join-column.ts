import type { MappedColumn } from './import.ts';
import { isTogether, questionsOf, type SurveyQuestion } from './question-list.ts';

/** The key by which columns join a question: that of its grid, where it is a row of one. */
export function joinKey({ groupKey, key }: SurveyQuestion): string {
  return groupKey ?? key;
}

/** The column as a question of its own. */
function alone({ name, meaning }: MappedColumn): MappedColumn {
  // a grid of one row is what its answers are
  return { name, meaning };
}

/** The column as a part of a question: an option or a row, called as it was or by its name. */
function partOf(column: MappedColumn, question: string, meaning: string): MappedColumn {
  return { ...column, meaning, question, item: column.item ?? column.name };
}

/**
 * Columns of a survey after one of them has joined a question, or left the one it was a part of.
 *
 * @param at  place of the column, from 0
 * @param key of the question it joins, from `joinKey`; null makes it a question of its own
 */
export function joinColumn(columns: readonly MappedColumn[], at: number, key: string | null): MappedColumn[] {
  if (key === null) return columns.map((column, place) => (place === at ? alone(column) : column));
  const members = questionsOf({ columns: [...columns], questions: undefined }).filter(
    (question) => joinKey(question) === key,
  );
  const [first] = members;
  if (!first) return [...columns];
  // whatever the others are, the newcomer is: one question has one kind
  const places = new Set([...members.flatMap((question) => question.columns), at]);
  const isOne = isTogether(first.meaning) && members.length === 1 && first.columns.length > 1;
  return columns.map((column, place) => {
    if (!places.has(place)) return column;
    return isOne && place !== at ? column : partOf(column, key, first.meaning);
  });
}
