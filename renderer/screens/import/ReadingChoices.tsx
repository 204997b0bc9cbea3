import {
  dateOrders,
  importKinds,
  partyKinds,
  type Inspection,
  type Mapping,
} from '../../../shared/core/model/import.ts';
import { policies } from '../../../shared/core/model/policy.ts';
import { useWords } from '../../i18n/intl.tsx';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './import-desk.ts';
import { SheetChoice } from './SheetChoice.tsx';
import { TableStartChoice } from './TableStartChoice.tsx';
import { separatorWord, wordFor } from './words.ts';
import s from './ImportScreen.module.css';

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1256',
  'iso-8859-1',
  'iso-8859-6',
  'iso-8859-15',
  'cp437',
  'cp850',
  'cp720',
  'cp864',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'ibm866',
];
const delimiters = [',', ';', '\t', '|', 'fixed'];
const headerRows = ['0', '1', '2', '3'];

const withFound = (choices: readonly string[], found: string) =>
  choices.includes(found) ? choices : [found, ...choices];

/** How the file is read: what was found, each open to be overruled. */
export function ReadingChoices(props: { token: string; inspection: Inspection; mapping: Mapping }) {
  const { token, inspection, mapping } = props;
  const words = useWords();
  const { t, format } = words;
  const { readAgain, decide } = useDesk.getState();
  const { encoding, delimiter, headerRows: found } = inspection.read;
  const again = (change: Partial<Mapping['read']>) => {
    const { breaks, ...kept } = { ...mapping.read, encoding, delimiter, headerRows: found, ...change };
    const isFixed = kept.delimiter === 'fixed' && breaks !== undefined;
    void readAgain(token, isFixed ? { ...kept, breaks } : kept, mapping.kind);
  };
  /** Where nothing is asked, nothing needs choosing: each value says itself how it is read. */
  const unset = (asked: 'dateOrder' | 'decimalMark') =>
    inspection.ambiguous.some(({ key }) => key === asked) ? t('ui.choose') : t('import.read.unset');
  return (
    <div className={s['choices']}>
      <Select
        label={t('import.read.kind')}
        value={mapping.kind}
        options={importKinds.map((value) => ({ value, label: wordFor(words, 'kind', value) }))}
        onChange={(kind) => void readAgain(token, mapping.read, kind)}
      />
      {inspection.sheets === null ? (
        <>
          <Select
            label={t('import.read.encoding')}
            value={encoding}
            options={withFound(encodings, encoding).map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value) => again({ encoding: value })}
          />
          <Select
            label={t('import.read.delimiter')}
            value={delimiter}
            options={withFound(delimiters, delimiter).map((value) => ({
              value,
              label: separatorWord(words, value),
            }))}
            onChange={(value) => again({ delimiter: value })}
          />
        </>
      ) : (
        <SheetChoice token={token} inspection={inspection} />
      )}
      <TableStartChoice inspection={inspection} onChange={(start) => again(start)} />
      <Select
        label={t('import.read.headerRows')}
        value={String(found)}
        options={withFound(headerRows, String(found)).map((value) => ({
          value,
          label: format.number(Number(value)),
        }))}
        onChange={(value) => again({ headerRows: Number(value) })}
      />
      <Select
        label={t('import.read.dateOrder')}
        value={mapping.dateOrder}
        placeholder={unset('dateOrder')}
        options={dateOrders.map((value) => ({ value, label: t(`import.dateOrder.${value}`) }))}
        onChange={(dateOrder) => decide(token, { dateOrder })}
      />
      <Select
        label={t('import.read.decimalMark')}
        value={mapping.decimalMark}
        placeholder={unset('decimalMark')}
        options={(['.', ','] as const).map((value) => ({
          value,
          label: wordFor(words, 'import.decimal', value),
        }))}
        onChange={(decimalMark) => decide(token, { decimalMark })}
      />
      {inspection.readings.some(({ reads }) => reads === 'serial') && (
        <Select
          label={t('import.read.serialDates')}
          value={mapping.serialDates ?? '1900'}
          options={(['1900', '1904'] as const).map((value) => ({
            value,
            label: t(`import.serialDates.${value}`),
          }))}
          onChange={(serialDates) => decide(token, { serialDates })}
        />
      )}
      <CurrencySelect
        label={t('import.read.currency')}
        value={mapping.currency}
        onChange={(currency) => decide(token, { currency })}
      />
      <Select
        label={t('import.read.policy')}
        value={mapping.policy}
        options={policies.map((value) => ({ value, label: t(`import.policy.${value}`) }))}
        onChange={(policy) => decide(token, { policy })}
      />
      <Select
        label={t('import.read.party')}
        value={mapping.party}
        options={partyKinds.map((value) => ({ value, label: t(`import.party.${value}`) }))}
        onChange={(party) => decide(token, { party })}
      />
    </div>
  );
}
