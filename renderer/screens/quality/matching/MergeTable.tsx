import { useState } from 'react';
import type { MergeEntry, Side } from '../../../../shared/core/model/merging.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Data } from '../../../ui/Values.tsx';
import { When } from '../../../ui/When.tsx';
import { personName } from './person-name.ts';
import { UnmergeDialog } from './UnmergeDialog.tsx';
import s from './Matching.module.css';

type Props = Readonly<{ caption: string; merges: readonly MergeEntry[] }>;

/** Merges that stand, each with the way to take it apart. */
export function MergeTable({ caption, merges }: Props) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [asked, setAsked] = useState<MergeEntry | null>(null);
  return (
    <>
      <DataTable
        caption={caption}
        rows={merges}
        rowKey={({ id }) => id}
        columns={[
          { id: 'kept', title: t('matching.merges.kept'), cell: ({ kept }) => <Person side={kept} /> },
          {
            id: 'dropped',
            title: t('matching.merges.dropped'),
            cell: ({ dropped }) => <Person side={dropped} />,
          },
          {
            id: 'how',
            title: t('matching.merges.how'),
            cell: ({ origin }) => t(`matching.origin.${origin}`),
          },
          {
            id: 'when',
            title: t('matching.merges.when'),
            cell: ({ mergedAt }) => <When instant={mergedAt} />,
          },
          {
            id: 'undo',
            title: t('matching.merges.undo'),
            cell: (merge) => (
              <Button
                size="small"
                isDisabled={isReadOnly}
                aria-label={t('matching.merges.undoFor', {
                  a: personName(words, merge.kept),
                  b: personName(words, merge.dropped),
                })}
                onPress={() => setAsked(merge)}
              >
                {t('matching.merges.undo')}
              </Button>
            ),
          },
        ]}
      />
      {asked !== null && <UnmergeDialog merge={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Somebody, with what tells apart those of one name. */
export function Person({ side }: { side: Side }) {
  const { t } = useWords();
  const { name, email, phone } = side;
  const more = (name === null ? [phone] : [email ?? phone]).filter((one) => one !== null);
  return (
    <span className={s['person']}>
      <span className={s['name']}>
        <Data>{name ?? email ?? t('matching.unnamed')}</Data>
      </span>
      {more.map((one) => (
        <span key={one} className={s['faint']}>
          <Data>{one}</Data>
        </span>
      ))}
    </span>
  );
}
