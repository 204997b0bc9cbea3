import { useState } from 'react';
import type { MatchPair, MatchSummary } from '../../../../shared/core/model/matching.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { hold } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Data } from '../../../ui/Values.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { verdictWords } from './verdict-words.ts';
import s from './Matching.module.css';

const mostShown = 100;
const shownFirst = 10;

type Props = Readonly<{ summary: MatchSummary; onClose: () => void; onMerged: () => void }>;

function valueOf({ evidence }: MatchPair, side: 'a' | 'b'): string | null {
  const said = (field: string) => evidence.find((one) => one.field === field)?.[side] ?? null;
  return said('name') ?? said('email') ?? said('phone');
}

/** Asks before the automatic band is merged, and shows what that is: the pairs about which one would doubt first. */
export function MergeAllDialog({ summary, onClose, onMerged }: Props) {
  const words = useWords();
  const { t } = words;
  const { dataVersion, pairs, thresholds } = summary;
  const [isLong, setLong] = useState(false);
  const offset = Math.max(0, pairs.merge - mostShown);
  const { data, error, retry } = useQuery('matching.pairs', { band: 'merge', offset, limit: mostShown });
  const merge = async () => {
    onClose();
    const done = await hold(t('matching.all.merging'), (options) =>
      call('matching.mergeAll', { dataVersion }, options),
    );
    if (done === null) return;
    useToasts.getState().say(t('matching.all.done', { count: done.merges }), { topic: 'history' });
    onMerged();
  };
  return (
    <Dialog
      title={t('matching.all.title')}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={() => void merge()}>
            {t('matching.all.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('matching.all.means', { count: pairs.merge })}</p>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} />}
      {data !== undefined && (
        <div className={s['whole']}>
          <DataTable
            caption={t('matching.all.preview')}
            showCaption
            rows={data.pairs.toReversed().slice(0, isLong ? mostShown : shownFirst)}
            rowKey={({ a, b }) => `${a} ${b}`}
            columns={[
              {
                id: 'a',
                title: t('matching.different.one'),
                cell: (pair) => <Data>{valueOf(pair, 'a')}</Data>,
              },
              {
                id: 'b',
                title: t('matching.different.other'),
                cell: (pair) => <Data>{valueOf(pair, 'b')}</Data>,
              },
              {
                id: 'why',
                title: t('matching.all.why'),
                cell: (pair) =>
                  pair.probability < thresholds.merge ? t('matching.all.byThird') : verdictWords(pair, words),
              },
            ]}
          />
          {data.pairs.length > shownFirst && (
            <ButtonRow>
              <Button size="small" onPress={() => setLong(!isLong)}>
                {t(isLong ? 'matching.all.showFewer' : 'matching.all.showMore')}
              </Button>
              {offset > 0 && isLong && (
                <Remark place="inline">{t('matching.all.more', { count: offset })}</Remark>
              )}
            </ButtonRow>
          )}
        </div>
      )}
    </Dialog>
  );
}
