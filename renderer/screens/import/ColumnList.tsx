import type { Inspection, Mapping } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useToasts } from '../../state/toasts.ts';
import { Confidence } from '../../ui/Confidence.tsx';
import { DataTable, type TableColumn } from '../../ui/DataTable.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';
import { isEmptyColumn } from './is-empty-column.ts';
import { QuestionPicker } from './QuestionPicker.tsx';
import { PolicyChoice } from './PolicyChoice.tsx';
import { meaningWord } from './words.ts';
import s from './ImportScreen.module.css';

/** Each column of the file, what it is taken for and how sure that is; every choice can be changed. */
export function ColumnList(props: { token: string; inspection: Inspection; mapping: Mapping }) {
  const { token, inspection, mapping } = props;
  const words = useWords();
  const { t, format } = words;
  const options = [
    'custom',
    'ignore',
    ...inspection.choices.filter((one) => one !== 'custom' && one !== 'ignore'),
  ].map((value) => ({ value, label: meaningWord(words, value) }));
  const choose = (at: number, meaning: string) => {
    const before = mapping.columns;
    const columns = before.map((column, place) => (place === at ? { ...column, meaning } : column));
    useDesk.getState().decide(token, { columns });
    useToasts
      .getState()
      .say(t('import.columns.changed', { name: nameOf(at), meaning: meaningWord(words, meaning) }), {
        action: { label: t('ui.undo'), run: () => useDesk.getState().decide(token, { columns: before }) },
      });
  };
  const nameOf = (at: number) => {
    const name = inspection.columns[at]?.name.trim() ?? '';
    return name === '' ? t('import.columns.unnamed', { number: format.number(at + 1) }) : name;
  };
  const rows = inspection.columns
    .map((column, at) => ({
      ...column,
      at,
      chosen: mapping.columns[at]?.meaning ?? 'custom',
    }))
    .filter(({ at }) => !isEmptyColumn(inspection, at));
  type Row = (typeof rows)[number];
  const question: TableColumn<Row> = {
    id: 'question',
    title: t('import.columns.question'),
    cell: ({ at }) => <QuestionPicker token={token} mapping={mapping} at={at} name={nameOf(at)} />,
  };
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'theirs',
      title: t('import.columns.theirs'),
      cell: ({ at }) => <bdi className={s['columnName']}>{nameOf(at)}</bdi>,
    },
    { id: 'example', title: t('import.columns.example'), cell: ({ sample }) => <Sample values={sample} /> },
    {
      id: 'ours',
      title: t('import.columns.ours'),
      cell: ({ at, chosen }) => (
        <Select
          label={t('import.columns.meaningOf', { name: nameOf(at) })}
          hideLabel
          isQuiet
          isSearchable
          value={chosen}
          options={options}
          onChange={(value) => choose(at, value)}
        />
      ),
    },
    ...(mapping.kind === 'survey' ? [question] : []),
    {
      id: 'policy',
      title: t('import.columns.policy'),
      cell: ({ at }) => <PolicyChoice token={token} mapping={mapping} at={at} name={nameOf(at)} />,
    },
    {
      id: 'confidence',
      title: t('import.columns.confidence'),
      // a choice of the user's own needs no confidence, and neither does a column that means nothing to us
      cell: ({ chosen, meaning, confidence }) =>
        chosen === meaning && meaning !== 'custom' ? <Confidence value={confidence} /> : null,
    },
    {
      id: 'blank',
      title: t('import.columns.blank'),
      align: 'end',
      cell: ({ blank }) => (blank > 0 ? format.percent(blank) : null),
    },
  ];
  return (
    <DataTable caption={t('import.columns.title')} columns={columns} rows={rows} rowKey={({ at }) => at} />
  );
}

function Sample({ values }: { values: readonly string[] }) {
  const { t } = useWords();
  return values.length === 0 ? (
    <span className={s['faint']}>{t('import.columns.none')}</span>
  ) : (
    <bdi className={s['sample']}>{values.slice(0, 3).join(' · ')}</bdi>
  );
}
