import { Merge, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { MatchSummary } from '../../../../shared/core/model/matching.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import { MergeAllDialog } from './MergeAllDialog.tsx';
import s from './Matching.module.css';

type Props = Readonly<{ summary: MatchSummary; onLook: () => void; onMerged: () => void }>;

function reasons({ t }: Words, { guarded, blocked, decidedApart }: MatchSummary): string[] {
  const examples = blocked.values
    .slice(0, 3)
    .map(({ value }) => isolate(value))
    .join(' · ');
  return [
    guarded.counterEvidence === 0
      ? null
      : t('matching.summary.counterEvidence', { count: guarded.counterEvidence }),
    guarded.tooManyLinks === 0 ? null : t('matching.summary.tooManyLinks', { count: guarded.tooManyLinks }),
    blocked.total === 0 ? null : t('matching.summary.blocked', { count: blocked.total, examples }),
    decidedApart === 0 ? null : t('matching.summary.decidedApart', { count: decidedApart }),
  ].filter((reason) => reason !== null);
}

/** How many pairs are in each band, why some never are in the automatic one, and the way to merge that band. */
export function SummarySection({ summary, onLook, onMerged }: Props) {
  const words = useWords();
  const { t, format } = words;
  const [isAsking, setAsking] = useState(false);
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { pairs, expected, customers, isStale } = summary;
  const why = reasons(words, summary);
  return (
    <Section title={t('matching.summary.title')}>
      <dl className={s['figures']}>
        <Figure label={t('matching.summary.customers')} value={format.number(customers)} />
        <Figure
          label={t('matching.summary.merge')}
          value={t('matching.summary.pairs', { count: pairs.merge })}
          share={expected.merge}
        />
        <Figure
          label={t('matching.summary.review')}
          value={t('matching.summary.pairs', { count: pairs.review })}
          share={expected.review}
        />
      </dl>
      {isStale && <Notice tone="info">{t('matching.stale')}</Notice>}
      <ButtonRow>
        <Button
          icon={Merge}
          isDisabled={isReadOnly || isStale || pairs.merge === 0}
          onPress={() => setAsking(true)}
        >
          {t('matching.all.action', { count: pairs.merge })}
        </Button>
        <Button icon={RefreshCw} variant={isStale ? 'secondary' : 'quiet'} onPress={onLook}>
          {t('matching.lookAgain')}
        </Button>
      </ButtonRow>
      {why.length > 0 && (
        <>
          <h3 className={s['part']}>{t('matching.summary.whyNever')}</h3>
          <ul className={s['reasons']}>
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {isAsking && <MergeAllDialog summary={summary} onClose={() => setAsking(false)} onMerged={onMerged} />}
    </Section>
  );
}

function Figure({ label, value, share = null }: { label: string; value: string; share?: number | null }) {
  const { t, format } = useWords();
  return (
    <div className={s['figure']}>
      <dt>{label}</dt>
      <dd>
        {value}
        {share !== null && (
          <span className={s['more']}>
            {t('matching.summary.expected', { share: format.percent(share) })}
          </span>
        )}
      </dd>
    </div>
  );
}
