import type { ImportUndoPreview } from '../../shared/core/model/import-undo.ts';
import { useWords, type Words } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Data } from '../ui/Values.tsx';
import s from './UndoImport.module.css';

/** Counts of things as one list: '310 customers · 2 campaigns'. */
function listOf(words: Words, group: string, counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(
      ([thing, count]) =>
        words.find(`${group}.${thing}`, { count }) ?? `${words.format.number(count)} ${thing}`,
    )
    .join(' · ');
}

function facts(words: Words, preview: ImportUndoPreview): string[] {
  const { t, find } = words;
  const { gone, restored, keptRows, keptCells, laterFiles, userMade, clearsCurrency, agreementsForgotten } =
    preview;
  // names of files repeat when a file came again
  const files = [...new Set(laterFiles)].map(isolate).join(' · ');
  const counted = (key: string, count: number, more = {}) =>
    count === 0 ? null : find(`import.undo.${key}`, { count, ...more });
  const has = (counts: Readonly<Record<string, number>>) => Object.keys(counts).length > 0;
  return [
    has(gone)
      ? t('import.undo.gone', { list: listOf(words, 'import.table', gone) })
      : t('import.undo.nothing'),
    counted('restored', restored),
    counted('keptRows', keptRows, { files }),
    counted('keptCells', keptCells),
    has(userMade) ? t('import.undo.userMade', { list: listOf(words, 'import.undo.made', userMade) }) : null,
    clearsCurrency ? t('import.undo.currency') : null,
    counted('agreements', agreementsForgotten),
  ].filter((fact) => fact !== null);
}

/** What undoing an import does, in words; who could be written to again stands out. */
export function UndoImportPreview({ preview }: { preview: ImportUndoPreview }) {
  const words = useWords();
  const { t, find } = words;
  const { refusalsForgotten, contactableAgain } = preview;
  const warnings = [
    refusalsForgotten === 0 ? null : find('import.undo.refusals', { count: refusalsForgotten }),
    contactableAgain === 0 ? null : find('import.undo.contactable', { count: contactableAgain }),
  ].filter((warning) => warning !== null);
  return (
    <>
      <p>{t('import.undo.means')}</p>
      {warnings.length > 0 && <Notice tone="warning">{warnings.join(' ')}</Notice>}
      <ul className={s['facts']}>
        {facts(words, preview).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {preview.examples.length > 0 && (
        <DataTable
          caption={t('import.undo.examples')}
          showCaption
          rows={preview.examples.map((example, at) => ({ ...example, at }))}
          rowKey={({ at }) => at}
          columns={[
            {
              id: 'field',
              title: t('import.undo.field'),
              cell: ({ field }) => find(`meaning.${field}`) ?? field,
            },
            { id: 'this', title: t('import.undo.thisFile'), cell: ({ value }) => <Data>{value}</Data> },
            {
              id: 'stays',
              title: t('import.undo.stays'),
              cell: ({ laterValue }) => <Data>{laterValue}</Data>,
            },
            {
              id: 'later',
              title: t('import.undo.laterFile'),
              cell: ({ laterFile }) => <Data>{laterFile}</Data>,
            },
          ]}
        />
      )}
      <p className={s['faint']}>{t('import.undo.again')}</p>
    </>
  );
}
