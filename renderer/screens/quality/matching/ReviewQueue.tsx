import { Check, SkipForward, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { MatchPair } from '../../../../shared/core/model/matching.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { PairTable } from './PairTable.tsx';
import { useReview, type Review } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { verdictWords } from './verdict-words.ts';
import s from './Matching.module.css';

type Props = Readonly<{
  pairs: readonly MatchPair[];
  /** How many there are in all, when only the first are given. */
  total: number;
  /** Begins anew with what is left, those skipped included. */
  onRestart: () => void;
}>;

/** Pairs to be looked at, one after another, by mouse or by keys alone. */
export function ReviewQueue({ pairs, total, onRestart }: Props) {
  const { t, format } = useWords();
  const review = useReview(pairs);
  const [isBlind, setBlind] = useState(false);
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { pair, at, last } = review;
  useReviewKeys((what) => {
    if (isReadOnly) return;
    if (what === 'back') void review.back();
    else if (pair !== undefined) void review.act(what);
  });
  const where =
    pair === undefined
      ? t('matching.review.finished')
      : t('matching.review.place', { at: format.number(at + 1), total: format.number(total) });
  return (
    <Section
      title={t('matching.review.title')}
      actions={
        <Switch
          label={t('matching.review.blind')}
          help={t('matching.review.blindHelp')}
          isSelected={isBlind}
          onChange={setBlind}
        />
      }
    >
      <Remark isStatus>
        {last === null
          ? where
          : t('matching.review.saidPlace', { said: t(`matching.review.said.${last}`), place: where })}
      </Remark>
      {pair === undefined ? (
        <ButtonRow>
          <Button onPress={onRestart}>{t('matching.review.again')}</Button>
          <BackButton review={review} isDisabled={isReadOnly} />
          <Remark tone="faint" place="inline">
            {t('matching.review.finishedWhy')}
          </Remark>
        </ButtonRow>
      ) : (
        <>
          <PairShown key={`${pair.a} ${pair.b}`} pair={pair} isBlind={isBlind} onOne={review.pass} />
          <Decisions review={review} isDisabled={isReadOnly} />
        </>
      )}
    </Section>
  );
}

function PairShown({ pair, isBlind, onOne }: { pair: MatchPair; isBlind: boolean; onOne: () => void }) {
  const words = useWords();
  const { data, error, retry, isStale } = useQuery('matching.people', { ids: [pair.a, pair.b] });
  const [a, b] = isStale ? [] : (data ?? []);
  // merged by way of another pair, or gone
  const isOne = data !== undefined && !isStale && b === undefined;
  useEffect(() => {
    if (isOne) onOne();
  }, [isOne, onOne]);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (a === undefined || b === undefined) return <SkeletonLines lines={8} />;
  return (
    <>
      <p className={s['verdict']}>{verdictWords(pair, words, isBlind)}</p>
      <PairTable pair={pair} cards={[a, b]} isBlind={isBlind} />
    </>
  );
}

type DecisionsProps = Readonly<{ review: Review; isDisabled: boolean }>;

function Decisions({ review, isDisabled }: DecisionsProps) {
  const { t } = useWords();
  const { isBusy, act } = review;
  return (
    <ButtonRow label={t('matching.review.question')}>
      <Button
        icon={Check}
        variant="primary"
        isPending={isBusy}
        isDisabled={isDisabled}
        onPress={() => void act('same')}
      >
        {t('matching.review.same')}
      </Button>
      <Button icon={X} isPending={isBusy} isDisabled={isDisabled} onPress={() => void act('different')}>
        {t('matching.review.different')}
      </Button>
      <Button
        icon={SkipForward}
        iconTurns
        isPending={isBusy}
        isDisabled={isDisabled}
        onPress={() => void act('skip')}
      >
        {t('matching.review.skip')}
      </Button>
      <BackButton review={review} isDisabled={isDisabled} />
      <Remark tone="faint" place="inline">
        {t('matching.review.keys')}
      </Remark>
    </ButtonRow>
  );
}

function BackButton({ review, isDisabled }: DecisionsProps) {
  const { t } = useWords();
  return (
    <Button
      variant="quiet"
      icon={Undo2}
      iconTurns
      isDisabled={isDisabled || !review.canGoBack}
      onPress={() => void review.back()}
    >
      {t('matching.review.back')}
    </Button>
  );
}
