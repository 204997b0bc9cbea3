import type { Mapping } from '../../../shared/core/model/import.ts';
import { joinColumn, joinKey } from '../../../shared/core/model/join-column.ts';
import { questionsOf, type SurveyQuestion } from '../../../shared/core/model/question-list.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useToasts } from '../../state/toasts.ts';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';

const own = 'own';
const longest = 80;

/** A text of the file keeps its own direction among ours. */
function isolated(text: string): string {
  return `\u2068${text.slice(0, longest)}\u2069`;
}

/** Questions that a column may join, each grid once; the column's own question, where it is the only one in it, is no other. */
function others(questions: readonly SurveyQuestion[], at: number): ReadonlyMap<string, string> {
  const isLonely = ({ columns, groupKey }: SurveyQuestion) =>
    groupKey === null && columns.length === 1 && columns[0] === at;
  return new Map(
    questions
      .filter((question) => !isLonely(question))
      .map((question) => [joinKey(question), isolated(question.groupLabel ?? question.label)]),
  );
}

/** The question that a column of a survey belongs to, with every other one to choose from. */
export function QuestionPicker(props: { token: string; mapping: Mapping; at: number; name: string }) {
  const { token, mapping, at, name } = props;
  const { t } = useWords();
  const questions = questionsOf(mapping);
  const mine = questions.find(({ columns }) => columns.includes(at));
  if (!mine) return null;
  const choices = others(questions, at);
  const key = joinKey(mine);
  const before = mapping.columns;
  const choose = (value: string) => {
    const joined = value === own ? null : value.slice(1);
    useDesk.getState().decide(token, { columns: joinColumn(before, at, joined) });
    const said =
      joined === null
        ? t('import.columns.alone', { name })
        : t('import.columns.joined', { name, question: choices.get(joined) ?? joined });
    useToasts.getState().say(said, {
      action: { label: t('ui.undo'), run: () => useDesk.getState().decide(token, { columns: before }) },
    });
  };
  return (
    <Select
      label={t('import.columns.questionOf', { name })}
      hideLabel
      isQuiet
      isSearchable
      value={choices.has(key) ? `=${key}` : own}
      options={[
        { value: own, label: t('import.columns.own') },
        ...[...choices].map(([value, label]) => ({ value: `=${value}`, label })),
      ]}
      onChange={choose}
    />
  );
}
