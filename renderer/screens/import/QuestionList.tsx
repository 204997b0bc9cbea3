import type { Inspection, Mapping } from '../../../shared/core/model/import.ts';
import { questionsOf } from '../../../shared/core/model/question-list.ts';
import type { FoundQuestion } from '../../../shared/core/model/survey.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from './import-desk.ts';
import { wordFor } from './words.ts';
import s from './ImportScreen.module.css';

const optionsShown = 6;
const longest = 60;

/** What was answered, most frequent first, or between which numbers. */
function answersOf({ t, format }: Words, { kind, scale, options }: FoundQuestion): string {
  if (scale && 'least' in scale)
    return t('import.questions.scale', {
      least: format.number(scale.least),
      most: format.number(scale.most),
    });
  // words of a scale stand in their order
  const listed =
    scale?.isOrdered === true && kind !== 'multi-choice'
      ? scale.options.flatMap((text) => options.find((option) => option.text === text) ?? [])
      : options;
  const shown = listed
    .slice(0, optionsShown)
    .map(({ text, count }) =>
      t('import.questions.option', { text: text.slice(0, longest), count: format.number(count) }),
    );
  return [...shown, ...(listed.length > optionsShown ? ['…'] : [])].join(' · ');
}

/** The survey that a file brings answers to: its name, and the questions that the columns make as they are mapped now. */
export function QuestionList(props: { token: string; inspection: Inspection; mapping: Mapping }) {
  const { token, inspection, mapping } = props;
  const words = useWords();
  const { t, format } = words;
  const rows = questionsOf(mapping).map((question) => ({
    ...question,
    // counted for the columns as they were found; joined otherwise, they are counted when the rows are checked
    found: inspection.questions?.find(
      ({ key, kind, columns }) =>
        key === question.key && kind === question.kind && columns.join(' ') === question.columns.join(' '),
    ),
  }));
  type Row = (typeof rows)[number];
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'label',
      title: t('import.questions.label'),
      cell: ({ label, groupLabel }) => (
        <bdi className={s['columnName']}>
          {groupLabel === null ? label : t('import.questions.row', { group: groupLabel, row: label })}
        </bdi>
      ),
    },
    {
      id: 'kind',
      title: t('import.questions.kind'),
      cell: ({ kind }) => wordFor(words, 'questionKind', kind),
    },
    {
      id: 'columns',
      title: t('import.columns.title'),
      align: 'end',
      cell: (row) => format.number(row.columns.length),
    },
    {
      id: 'answered',
      title: t('import.questions.answered'),
      align: 'end',
      cell: ({ found }) => (found ? format.number(found.answered) : null),
    },
    {
      id: 'answers',
      title: t('import.questions.answers'),
      cell: ({ found }) =>
        found ? (
          <bdi className={s['sample']}>{answersOf(words, found)}</bdi>
        ) : (
          <span className={s['faint']}>{t('import.questions.later')}</span>
        ),
    },
  ];
  return (
    <>
      <div className={s['survey']}>
        <TextField
          label={t('import.survey.name')}
          help={t('import.survey.help')}
          value={mapping.survey ?? ''}
          maxLength={200}
          onChange={(survey) =>
            useDesk.getState().decide(token, { survey: survey === '' ? undefined : survey })
          }
        />
      </div>
      <h3 className={s['heading']}>{t('import.questions.title')}</h3>
      <DataTable
        caption={t('import.questions.title')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </>
  );
}
