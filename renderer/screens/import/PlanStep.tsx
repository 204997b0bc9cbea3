import type { ImportPlan, RowCounts } from '../../../shared/core/model/import.ts';
import type { FileGrant } from '../../../shared/contract/workspace.ts';
import { useWords, type Words } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Data } from '../../ui/Values.tsx';
import { CleanedLine } from './CleanedLine.tsx';
import { DriftList } from './DriftList.tsx';
import { ChangedCounts, fieldWord } from './ChangedCounts.tsx';
import { useDesk } from './import-desk.ts';
import { ReadingList } from './ReadingList.tsx';
import { OrderTotalsList } from './OrderTotalsList.tsx';
import { useSaveRejects } from './use-save-rejects.ts';
import { meaningWord, wordFor } from './words.ts';
import s from './ImportScreen.module.css';

const shownRejects = 20;
const parts = ['created', 'updated', 'unchanged', 'rejected'] as const;

/** Created + updated + unchanged + rejected = rows, as a sum one can check. */
export function FourNumbers({ counts }: { counts: RowCounts }) {
  const { t, format } = useWords();
  return (
    <dl className={s['sum']}>
      {parts.map((part) => (
        <div key={part} className={s['term']}>
          <dt>{t(`import.plan.${part}`)}</dt>
          <dd className={part === 'rejected' && counts.rejected > 0 ? s['danger'] : undefined}>
            {format.number(counts[part])}
          </dd>
        </div>
      ))}
      <div className={s['total']}>
        <dt>{t('import.plan.rows')}</dt>
        <dd>{format.number(counts.rows)}</dd>
      </div>
    </dl>
  );
}

/** What an import would do, over every row, before anything is written. */
export function PlanStep({ file, plan, error }: { file: FileGrant; plan: ImportPlan; error: unknown }) {
  const words = useWords();
  const { t, format, failure } = words;
  const { bring, reconsider, remove } = useDesk.getState();
  const { counts } = plan;
  const incoming = counts.created + counts.updated;
  const added = Object.entries(plan.added).filter(([, count]) => count > 0);
  return (
    <>
      <header className={s['what']}>
        <h2 className={s['fileName']}>
          <bdi>{file.name}</bdi>
        </h2>
        <p className={s['sentence']}>{t('import.plan.title')}</p>
        <p className={s['facts']}>{t('import.plan.seconds', { seconds: format.number(plan.seconds, 1) })}</p>
      </header>
      {error !== null && <Notice tone="error">{failure(error)}</Notice>}
      <FourNumbers counts={counts} />
      {incoming === 0 && counts.rejected === 0 && <Notice tone="info">{t('import.plan.nothing')}</Notice>}
      {added.length > 0 && (
        <p className={s['sentence']}>
          {[
            t('import.plan.added'),
            added
              .map(
                ([table, count]) =>
                  words.find(`import.table.${table}`, { count }) ?? `${format.number(count)} ${table}`,
              )
              .join(' · '),
          ].join(' ')}
        </p>
      )}
      <CleanedLine cleaned={plan.cleaned} />
      <DriftList drift={plan.drift} />
      <OrderTotalsList totals={plan.totals} />
      <Problems words={words} plan={plan} />
      <ReadingList readings={plan.readings} />
      <Rejects words={words} plan={plan} file={file} />
      <ChangedCounts changed={plan.changed} />
      <Changes words={words} plan={plan} />
      <footer className={s['actions']}>
        <Button variant="primary" onPress={() => void bring(file.token)}>
          {t('import.bring', { count: incoming })}
        </Button>
        <Button onPress={() => reconsider(file.token)}>{t('import.back')}</Button>
        <Button variant="quiet" onPress={() => remove(file.token)}>
          {t('import.discard')}
        </Button>
      </footer>
    </>
  );
}

type PartProps = Readonly<{ words: Words; plan: ImportPlan }>;

function Problems({ words, plan }: PartProps) {
  const { t, format } = words;
  if (plan.issues.length === 0) return <p className={s['faint']}>{t('import.plan.noIssues')}</p>;
  return (
    <DataTable
      caption={t('import.plan.issues')}
      showCaption
      rows={plan.issues.map((issue, at) => ({ ...issue, at }))}
      rowKey={({ at }) => at}
      columns={[
        { id: 'issue', title: t('import.plan.issue'), cell: ({ code }) => wordFor(words, 'issue', code) },
        { id: 'column', title: t('import.plan.column'), cell: ({ column }) => <bdi>{column}</bdi> },
        {
          id: 'count',
          title: t('import.plan.count'),
          align: 'end',
          cell: ({ count }) => format.number(count),
        },
        {
          id: 'example',
          title: t('import.plan.example'),
          cell: ({ example, firstRow }) => (
            <span className={s['example']}>
              <bdi className={s['sample']}>{example}</bdi>
              <span className={s['faint']}>{t('import.plan.atRow', { row: format.number(firstRow) })}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

function Rejects({ words, plan, file }: PartProps & Readonly<{ file: FileGrant }>) {
  const { t, format } = words;
  const save = useSaveRejects();
  if (plan.rejects.length === 0) return null;
  return (
    <section>
      <div className={s['headingLine']}>
        <h3 className={s['heading']}>{t('import.plan.rejects')}</h3>
        <Button size="small" onPress={() => void save({ plan: plan.plan }, file.name)}>
          {t('import.plan.saveRejects')}
        </Button>
      </div>
      <DataTable
        caption={t('import.plan.rejects')}
        rows={plan.rejects.slice(0, shownRejects)}
        rowKey={({ row }) => row}
        columns={[
          { id: 'row', title: t('import.plan.row'), align: 'end', cell: ({ row }) => format.number(row) },
          { id: 'field', title: t('import.plan.field'), cell: ({ field }) => meaningWord(words, field) },
          {
            id: 'why',
            title: t('import.plan.reject'),
            cell: ({ reason, params }) => wordFor(words, 'reject', reason, params),
          },
          {
            id: 'cells',
            title: t('import.plan.cells'),
            cell: ({ cells }) => (
              <bdi className={s['sample']}>{cells.filter((cell) => cell !== '').join(' · ')}</bdi>
            ),
          },
        ]}
      />
      {plan.counts.rejected > shownRejects && (
        <p className={s['faint']}>{t('import.plan.more', { count: plan.counts.rejected - shownRejects })}</p>
      )}
    </section>
  );
}

function Changes({ words, plan }: PartProps) {
  const { t, format } = words;
  if (plan.changes.length === 0) return null;
  return (
    <DataTable
      caption={t('import.plan.changes')}
      showCaption
      rows={plan.changes.map((change, at) => ({ ...change, at }))}
      rowKey={({ at }) => at}
      columns={[
        { id: 'row', title: t('import.plan.row'), align: 'end', cell: ({ row }) => format.number(row) },
        { id: 'field', title: t('import.plan.field'), cell: ({ field }) => fieldWord(words, field) },
        { id: 'before', title: t('import.plan.before'), cell: ({ before }) => <Data>{before}</Data> },
        { id: 'after', title: t('import.plan.after'), cell: ({ after }) => <Data>{after}</Data> },
      ]}
    />
  );
}
