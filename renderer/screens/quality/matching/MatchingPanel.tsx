import { Users } from 'lucide-react';
import { useState } from 'react';
import type { MatchPair, MatchSummary } from '../../../../shared/core/model/matching.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { hold } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DifferentPeople } from './DifferentPeople.tsx';
import { MergedPeople } from './MergedPeople.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { SummarySection } from './SummarySection.tsx';
import { SurvivorshipSection } from './SurvivorshipSection.tsx';
import { ThresholdsSection } from './ThresholdsSection.tsx';
import s from './Matching.module.css';

/** So many pairs are taken at a time to be looked at; when they are done the next are asked for. */
const queueLength = 200;

type Queue = Readonly<{ id: number; total: number; pairs: readonly MatchPair[] }>;

/** Who may be one person: what was found, deciding about it, and taking it back. */
export function MatchingPanel() {
  const { t } = useWords();
  const { data: summary, error, retry } = useQuery('matching.summary', null);
  const [queue, setQueue] = useState<Queue | null>(null);

  const load = async () => {
    const page = await hold(t('matching.looking'), (options) =>
      call('matching.pairs', { band: 'review', offset: 0, limit: queueLength }, options),
    );
    if (page !== null) setQueue((before) => ({ id: (before?.id ?? 0) + 1, ...page }));
  };
  const look = async () => {
    const found = await hold(t('matching.looking'), (options) => call('matching.run', null, options));
    if (found !== null) {
      await load();
      retry();
    }
  };
  return (
    <div className={s['panel']}>
      <Remark>{t('matching.intro')}</Remark>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {summary === undefined && error === null && <SkeletonLines lines={6} />}
      {summary === null && (
        <EmptyState
          icon={Users}
          title={t('matching.look')}
          actions={
            <Button variant="primary" onPress={() => void look()}>
              {t('matching.look')}
            </Button>
          }
        >
          {t('matching.never')}
        </EmptyState>
      )}
      {summary && <Found summary={summary} queue={queue} onLook={look} onLoad={load} />}
      <MergedPeople />
      <DifferentPeople />
      <SurvivorshipSection />
    </div>
  );
}

type FoundProps = Readonly<{
  summary: MatchSummary;
  queue: Queue | null;
  onLook: () => Promise<void>;
  onLoad: () => Promise<void>;
}>;

function Found({ summary, queue, onLook, onLoad }: FoundProps) {
  const { t } = useWords();
  const { thresholds, pairs } = summary;
  return (
    <>
      <SummarySection summary={summary} onLook={() => void onLook()} onMerged={() => void onLoad()} />
      {queue === null ? (
        <Section title={t('matching.review.title')}>
          <ButtonRow>
            <Button variant="primary" isDisabled={pairs.review === 0} onPress={() => void onLoad()}>
              {t('matching.review.begin', { count: pairs.review })}
            </Button>
          </ButtonRow>
        </Section>
      ) : (
        <ReviewQueue key={queue.id} pairs={queue.pairs} total={queue.total} onRestart={() => void onLoad()} />
      )}
      <ThresholdsSection
        key={`${thresholds.merge} ${thresholds.review}`}
        thresholds={thresholds}
        onApplied={() => void onLoad()}
      />
    </>
  );
}
