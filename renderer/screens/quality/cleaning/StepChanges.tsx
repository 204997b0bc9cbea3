import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { CleaningFix, StepChange } from '../../../../shared/core/model/cleaning.ts';
import { targetOf } from '../../../../shared/core/model/cleaning-target.ts';
import { useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Difference } from './Difference.tsx';
import { Owners } from './Owners.tsx';
import { Pages } from './Pages.tsx';
import { fixWord } from './cleaning-words.ts';
import s from './Cleaning.module.css';

const atOnce = 100;
type Props = Readonly<{ id: number; fix: CleaningFix; onBack: () => void }>;

/** What a step changed, value by value, as long as it stands. */
export function StepChanges({ id, fix, onBack }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [offset, setOffset] = useState(0);
  const { data, error, retry } = useQuery('cleaning.changes', { id, offset, limit: atOnce });
  return (
    <div className={s['panel']}>
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} iconTurns onPress={onBack}>
          {t('cleaning.preview.back')}
        </Button>
      </div>
      <h2 className={s['heading']}>
        {t('cleaning.changed.title', { id: format.number(id), fix: fixWord(fix, words) })}
      </h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="2rem" />}
      {data?.total === 0 && <p>{t('cleaning.changed.none')}</p>}
      {data !== undefined && data.total > 0 && (
        <>
          <Remark>{t('cleaning.changed.about')}</Remark>
          <Changes
            changes={data.changes}
            offset={offset}
            isOfCustomers={targetOf(fix).table === 'customer'}
          />
          <Pages
            total={data.total}
            shown={data.changes.length}
            offset={offset}
            atOnce={atOnce}
            onOffset={setOffset}
          />
        </>
      )}
    </div>
  );
}

type ChangesProps = Readonly<{ changes: readonly StepChange[]; offset: number; isOfCustomers: boolean }>;

function Changes({ changes, offset, isOfCustomers }: ChangesProps) {
  const { t } = useWords();
  const rows = changes.map((change, at) => ({ ...change, key: offset + at }));
  return (
    <DataTable
      caption={t('cleaning.changed.table')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'before',
          title: t('cleaning.preview.before'),
          cell: ({ before, after }) => <Difference text={before} other={after} side="before" />,
        },
        {
          id: 'after',
          title: t('cleaning.preview.after'),
          cell: ({ before, after }) => <Difference text={after} other={before} side="after" />,
        },
        {
          id: 'owner',
          title: t('cleaning.preview.owners'),
          cell: ({ owner }) => <Owners owners={[owner]} isMore={false} isOfCustomers={isOfCustomers} />,
        },
        ...(isOfCustomers
          ? [
              {
                id: 'where',
                title: t('cleaning.changed.where'),
                cell: (change: StepChange) => <Place change={change} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** The file and its row, and whether it came after the step was made. */
function Place({ change: { place, isLater } }: { change: StepChange }) {
  const { t, format } = useWords();
  if (place === null) return null;
  return (
    <>
      {t('cleaning.changed.place', { file: isolate(place.fileName), row: format.number(place.row) })}
      {isLater && <Remark place="line">{t('cleaning.changed.later')}</Remark>}
    </>
  );
}
