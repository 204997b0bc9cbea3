import type { Mapping } from './import.ts';
import type { QuestionKind } from './survey.ts';

/** One question of a survey, and the columns its answers stand in. */
export type SurveyQuestion = Readonly<{
  key: string;
  label: string;
  kind: QuestionKind;
  meaning: string;
  /** The grid it is a row of. */
  groupKey: string | null;
  groupLabel: string | null;
  /** Columns by their place, from 0; the first one names the question in a draft. */
  columns: readonly number[];
  /** What each column stands for, where a column is an option or a place of a ranking. */
  items: readonly string[];
}>;

type Column = Mapping['columns'][number];
type Place = Readonly<{ at: number; column: Column; name: string }>;

const isAsked = /^survey\.(?:nps|csat|ces|rating|number|likert|choices?|text|matrix|ranking)$/u;
const kinds: Readonly<Record<string, QuestionKind>> = {
  'survey.nps': 'nps', 'survey.csat': 'csat', 'survey.ces': 'ces', 'survey.rating': 'rating', 'survey.number': 'number',
  'survey.likert': 'likert', 'survey.choice': 'choice', 'survey.choices': 'multi-choice', 'survey.ranking': 'multi-choice',
  'survey.matrix': 'matrix', 'survey.text': 'text',
}; // prettier-ignore

/** True for meanings that make a column a question or a part of one. */
export function isQuestion(meaning: string): boolean {
  return isAsked.test(meaning);
}

/** Whether several columns of a meaning are one answer: the choices that were ticked, or the places of a ranking. */
export function isTogether(meaning: string): boolean {
  return meaning === 'survey.choices' || meaning === 'survey.ranking';
}

/** Texts of which none stands twice: the second 'Why?' is 'Why? (2)'. */
function numbered(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const ordinal = (seen.get(text) ?? 0) + 1;
    seen.set(text, ordinal);
    return ordinal === 1 ? text : `${text} (${ordinal})`;
  };
}

/** Columns of one question stand together: those that are one answer as one list, each row of a grid alone. */
function together(places: readonly Place[]): Place[][] {
  const lists = new Map<string, Place[]>();
  for (const place of places) {
    const { question, item, meaning } = place.column;
    const isRow = question === undefined || (item !== undefined && !isTogether(meaning));
    const key = isRow ? `column ${place.at}` : JSON.stringify([question, meaning]);
    lists.set(key, [...(lists.get(key) ?? []), place]);
  }
  return [...lists.values()];
}

/** The keys by which questions are told, and what is asked. */
type Naming = Readonly<{ keyOf: (key: string) => string; labels: ReadonlyMap<string, string> }>;

/** A row of a grid: what is asked of all rows is its group's. */
function rowOf(
  { at, column }: Place,
  question: string,
  item: string,
  { keyOf, labels }: Naming,
): SurveyQuestion {
  const { meaning, code } = column;
  return {
    key: keyOf(code ?? `${question} [${item}]`),
    label: item,
    kind: kinds[meaning] ?? 'text',
    meaning,
    groupKey: question,
    groupLabel: labels.get(question) ?? question,
    columns: [at],
    items: [item],
  };
}

function wholeOf(list: readonly Place[], first: Place, { keyOf, labels }: Naming): SurveyQuestion {
  const { question, code, meaning, name } = first.column;
  const key = question ?? code ?? first.name;
  const itemOf = numbered();
  return {
    key: keyOf(key),
    label: labels.get(key) ?? (question === undefined || list.length === 1 ? name : question),
    kind: kinds[meaning] ?? 'text',
    meaning,
    groupKey: null,
    groupLabel: null,
    columns: list.map(({ at }) => at),
    items: list.map(({ column }) => itemOf((column.item ?? column.name).trim())),
  };
}

/**
 * The questions that a mapping makes of its columns, in file order. Columns that name the same `question` are one question
 * where they are ticked options or places of a ranking, or have no `item`; with an `item` each is a row of a grid.
 */
export function questionsOf(mapping: Pick<Mapping, 'columns' | 'questions'>): SurveyQuestion[] {
  const nameOf = numbered();
  const places = mapping.columns.map((column, at): Place => ({ at, column, name: nameOf(column.name) }));
  const labels = new Map((mapping.questions ?? []).map(({ key, label }) => [key, label]));
  const naming = { keyOf: numbered(), labels };
  return together(places.filter(({ column }) => isQuestion(column.meaning))).flatMap((list) => {
    const [first] = list;
    if (!first) return [];
    const { question, item, meaning } = first.column;
    const isRow = question !== undefined && item !== undefined && !isTogether(meaning);
    return [isRow ? rowOf(first, question, item, naming) : wholeOf(list, first, naming)];
  });
}
