import {
  dateOrders,
  importKinds,
  type Inspection,
  type Mapping,
  type Undecided,
} from '../../../shared/core/model/import.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';
import { meaningWord, wordFor } from './words.ts';
import s from './ImportScreen.module.css';

type Props = Readonly<{
  token: string;
  inspection: Inspection;
  mapping: Mapping;
  questions: readonly Undecided[];
}>;

/** What the file cannot tell: each question with the evidence, answered in place. */
export function OpenQuestions(props: Props) {
  const words = useWords();
  return (
    <>
      {props.questions.map((question) => (
        <Notice
          key={`${question.key} ${question.column ?? ''}`}
          tone="warning"
          title={words.t('import.undecided.title')}
        >
          <p>{explain(words, question, props.inspection)}</p>
          <div className={s['answer']}>
            <Answer {...props} question={question} />
          </div>
        </Notice>
      ))}
    </>
  );
}

/** The rows that speak for each answer, in words. */
function spoken(words: Words, group: string, evidence: Undecided['evidence']): string {
  return Object.entries(evidence)
    .filter(([, rows]) => rows > 0)
    .map(([answer, rows]) => `${wordFor(words, group, answer)}: ${words.format.number(rows)}`)
    .join(' · ');
}

function explain(words: Words, question: Undecided, inspection: Inspection): string {
  const { t } = words;
  const { evidence } = question;
  const column =
    inspection.columns.find(({ name }) => name === question.column)?.name ?? question.column ?? '';
  const example = question.example ?? '';
  const isMixed = (one: string, other: string) => (evidence[one] ?? 0) > 0 && (evidence[other] ?? 0) > 0;
  switch (question.key) {
    case 'dateOrder':
      if (!isMixed('dmy', 'mdy')) return t('import.undecided.dateOrder', { column, example });
      return t('import.undecided.dateOrder-mixed', {
        column,
        evidence: spoken(words, 'import.dateOrder', evidence),
      });
    case 'decimalMark':
      if (!isMixed('point', 'comma')) return t('import.undecided.decimalMark', { column, example });
      return t('import.undecided.decimalMark-mixed', {
        column,
        evidence: spoken(words, 'import.markWord', evidence),
      });
    case 'kind':
      return t('import.undecided.kind', { kind: wordFor(words, 'kind', inspection.kind) });
    case 'currency':
    case 'columns':
      return t(`import.undecided.${question.key}`);
  }
}

function Answer(props: Props & Readonly<{ question: Undecided }>) {
  const { token, mapping, inspection, question } = props;
  const words = useWords();
  const { t } = words;
  const { decide, readAgain } = useDesk.getState();
  switch (question.key) {
    case 'dateOrder':
      return (
        <Select
          label={t('import.read.dateOrder')}
          value={mapping.dateOrder}
          options={dateOrders.map((value) => ({ value, label: t(`import.dateOrder.${value}`) }))}
          onChange={(dateOrder) => decide(token, { dateOrder })}
        />
      );
    case 'decimalMark':
      return (
        <Select
          label={t('import.read.decimalMark')}
          value={mapping.decimalMark}
          options={(['.', ','] as const).map((value) => ({
            value,
            label: wordFor(words, 'import.decimal', value),
          }))}
          onChange={(decimalMark) => decide(token, { decimalMark })}
        />
      );
    case 'currency':
      return (
        <CurrencySelect
          label={t('import.read.currency')}
          value={mapping.currency}
          onChange={(currency) => decide(token, { currency })}
        />
      );
    case 'kind':
      return (
        <>
          <Button onPress={() => void readAgain(token, mapping.read, inspection.kind)}>
            {t('import.undecided.kind-yes', { kind: wordFor(words, 'kind', inspection.kind) })}
          </Button>
          <Select
            label={t('import.read.kind')}
            value={null}
            options={importKinds.map((value) => ({ value, label: wordFor(words, 'kind', value) }))}
            onChange={(kind) => void readAgain(token, mapping.read, kind)}
          />
        </>
      );
    case 'columns':
      return (
        <Select
          label={question.column === null ? t('import.columns.title') : meaningWord(words, question.column)}
          value={null}
          isSearchable
          options={inspection.columns.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(chosen) => {
            const meaning = question.column;
            if (meaning === null) return;
            const columns = mapping.columns.map((column, at) =>
              String(at) === chosen ? { ...column, meaning } : column,
            );
            decide(token, { columns });
          }}
        />
      );
  }
}
