import type { Inspection, Mapping } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ColumnList } from './ColumnList.tsx';
import { FileNotices } from './FileNotices.tsx';
import { useDesk } from './import-desk.ts';
import { OfferedMapping } from './OfferedMapping.tsx';
import { isEmptyColumn } from './is-empty-column.ts';
import { LeftOutAbove } from './LeftOutAbove.tsx';
import { openQuestions } from './open-questions.ts';
import { OpenQuestions } from './OpenQuestions.tsx';
import { QuestionList } from './QuestionList.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { ReadingList } from './ReadingList.tsx';
import { wordFor } from './words.ts';
import s from './ImportScreen.module.css';

type Props = Readonly<{
  token: string;
  inspection: Inspection;
  mapping: Mapping;
  error: unknown;
  isReadingAgain: boolean;
}>;

/** What we think a file is: everything found about it, open to change, before a row is checked. */
export function MappingStep({ token, inspection, mapping, error, isReadingAgain }: Props) {
  const words = useWords();
  const { t, format, failure } = words;
  const questions = openQuestions(inspection, mapping);
  const kind = wordFor(words, 'kind', inspection.kind);
  const isGeneric = inspection.system === 'generic';
  const rows = t(inspection.rowsAreExact ? 'import.is.rows' : 'import.is.about', { count: inspection.rows });
  return (
    <>
      <header className={s['what']}>
        <h2 className={s['fileName']}>
          <bdi>{inspection.fileName}</bdi>
        </h2>
        <p className={s['sentence']}>
          {isGeneric
            ? t('import.is.generic', { kind })
            : t('import.is.line', { kind, system: wordFor(words, 'system', inspection.system) })}
        </p>
        <p className={s['facts']}>
          {[
            t('import.is.confidence', { share: format.percent(inspection.kindConfidence) }),
            rows,
            format.fileSize(inspection.bytes),
            ...(inspection.read.compressed ? [t('import.read.compressed')] : []),
          ].join(' · ')}
        </p>
      </header>
      {error !== null && <Notice tone="error">{failure(error)}</Notice>}
      <OfferedMapping token={token} inspection={inspection} />
      <FileNotices inspection={inspection} />
      <OpenQuestions token={token} inspection={inspection} mapping={mapping} questions={questions} />
      <section aria-busy={isReadingAgain} className={isReadingAgain ? s['busy'] : undefined}>
        <ReadingChoices token={token} inspection={inspection} mapping={mapping} />
        <ReadingList readings={inspection.readings} />
        {mapping.kind === 'survey' && (
          <QuestionList token={token} inspection={inspection} mapping={mapping} />
        )}
        <h3 className={s['heading']}>{t('import.columns.title')}</h3>
        <ColumnList token={token} inspection={inspection} mapping={mapping} />
        <h3 className={s['heading']}>{t('import.preview.title')}</h3>
        <LeftOutAbove inspection={inspection} />
        <DataTable
          caption={t('import.preview.title')}
          columns={inspection.columns
            .map(({ name }, at) => ({
              id: String(at),
              title: name,
              cell: ({ cells }: { cells: readonly string[] }) => (
                <bdi className={s['sample']}>{cells[at] ?? ''}</bdi>
              ),
            }))
            .filter((_, at) => !isEmptyColumn(inspection, at))}
          rows={inspection.preview.map((cells, at) => ({ at, cells }))}
          rowKey={({ at }) => at}
        />
      </section>
      <footer className={s['actions']}>
        <Button
          variant="primary"
          isDisabled={questions.length > 0 || isReadingAgain}
          onPress={() => void useDesk.getState().check(token)}
        >
          {t('import.check')}
        </Button>
        <Button variant="quiet" onPress={() => useDesk.getState().remove(token)}>
          {t('import.discard')}
        </Button>
        {questions.length > 0 && <span className={s['faint']}>{t('import.needs')}</span>}
      </footer>
    </>
  );
}
