import { ArrowRight } from 'lucide-react';
import type { CleaningOffer } from '../../../../shared/core/model/cleaning.ts';
import { useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { CleaningView } from './cleaning-view.ts';
import { Difference } from './Difference.tsx';
import { OwnChoice } from './OwnChoice.tsx';
import { fixWord, targetWord } from './cleaning-words.ts';
import s from './Cleaning.module.css';

type Row = Readonly<{
  key: string;
  title: string;
  cells: number;
  example: Readonly<{ before: string; after: string }> | null;
  groups: number | null;
  view: CleaningView;
}>;

/** What could be cleaned: suggested fixes first, then anything else by hand. */
export function OfferList({ onView }: { onView: (view: CleaningView) => void }) {
  const { t } = useWords();
  const { data, error, retry, isLoading, progress, cancel } = useQuery('cleaning.offer', null);
  return (
    <>
      <Section title={t('cleaning.offer.title')} isBusy={isLoading}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {isLoading && data === undefined && <ProgressBar progress={progress} onCancel={cancel} />}
        {data !== undefined && <Offers offer={data} onView={onView} />}
      </Section>
      {data !== undefined && data.columns.length > 0 && <OwnChoice columns={data.columns} onView={onView} />}
    </>
  );
}

function useRows({ fixes, spellings }: CleaningOffer): Row[] {
  const words = useWords();
  const ofFixes = fixes.map(({ fix, cells, examples: [example = null] }): Row => {
    const { kind } = fix;
    const target = 'target' in fix ? JSON.stringify(fix.target) : '';
    return {
      key: [kind, target].join(' '),
      title: fixWord(fix, words),
      cells,
      example,
      groups: null,
      view: { show: 'fix', fix, from: 'offer' },
    };
  });
  const ofSpellings = spellings.map(({ target, clusters, cells }): Row => ({
    key: JSON.stringify(target),
    title: words.t('cleaning.fix.spellings', { field: isolate(targetWord(target, words)) }),
    cells,
    example: null,
    groups: clusters,
    view: { show: 'spellings', target },
  }));
  return [...ofFixes, ...ofSpellings].sort((a, b) => b.cells - a.cells);
}

function Offers({ offer, onView }: { offer: CleaningOffer; onView: (view: CleaningView) => void }) {
  const { t, format } = useWords();
  const rows = useRows(offer);
  if (rows.length === 0) return <p>{t('cleaning.offer.none')}</p>;
  return (
    <DataTable
      caption={t('cleaning.offer.title')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { id: 'fix', title: t('cleaning.offer.fix'), cell: ({ title }) => title },
        {
          id: 'example',
          title: t('cleaning.offer.example'),
          cell: ({ example, groups }) =>
            groups === null ? <Example example={example} /> : t('cleaning.offer.groups', { count: groups }),
        },
        {
          id: 'cells',
          title: t('cleaning.offer.values'),
          align: 'end',
          sortBy: ({ cells }) => cells,
          cell: ({ cells }) => format.number(cells),
        },
        {
          id: 'action',
          title: t('cleaning.offer.action'),
          cell: ({ title, groups, view }) => (
            <Button
              size="small"
              aria-label={t(groups === null ? 'cleaning.offer.previewOf' : 'cleaning.offer.reviewOf', {
                fix: title,
              })}
              onPress={() => onView(view)}
            >
              {t(groups === null ? 'cleaning.offer.preview' : 'cleaning.offer.review')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Example({ example }: Pick<Row, 'example'>) {
  if (example === null) return null;
  const after = example.after === '' ? null : example.after;
  return (
    <span className={s['example']}>
      <Difference text={example.before} other={after} side="before" />
      <Icon of={ArrowRight} size={14} turns />
      <Difference text={after} other={example.before} side="after" />
    </span>
  );
}
