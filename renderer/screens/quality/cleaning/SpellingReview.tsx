import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { CleaningFix, CleaningTarget, SpellingCluster } from '../../../../shared/core/model/cleaning.ts';
import { useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { ClusterCard } from './ClusterCard.tsx';
import { groupsOf, startingChoice, type ClusterChoice } from './cluster-choice.ts';
import { targetWord } from './cleaning-words.ts';
import s from './Cleaning.module.css';

type Props = Readonly<{
  target: CleaningTarget;
  onBack: () => void;
  onPreview: (fix: CleaningFix) => void;
}>;

/** Which values of a column are spellings of one thing: each group is approved, mended, or left. */
export function SpellingReview({ target, onBack, onPreview }: Props) {
  const words = useWords();
  const { t } = words;
  const { data, error, retry, progress, cancel, isLoading } = useQuery('cleaning.clusters', { target });
  return (
    <div className={s['panel']}>
      <div>
        <Button variant="quiet" size="small" icon={ArrowLeft} iconTurns onPress={onBack}>
          {t('cleaning.preview.back')}
        </Button>
      </div>
      <h2 className={s['heading']}>
        {t('cleaning.review.title', { field: isolate(targetWord(target, words)) })}
      </h2>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && isLoading && <ProgressBar progress={progress} onCancel={cancel} />}
      {data?.clusters.length === 0 && <p>{t('cleaning.review.none')}</p>}
      {data !== undefined && data.clusters.length > 0 && (
        <Groups
          clusters={data.clusters}
          onPreview={(groups) => onPreview({ kind: 'spellings', target, groups })}
        />
      )}
    </div>
  );
}

const atOnce = 50;
// where the mark of confidence says so
const sureFrom = 0.85;

type GroupsProps = Readonly<{
  clusters: readonly SpellingCluster[];
  onPreview: (groups: ReturnType<typeof groupsOf>) => void;
}>;

function Groups({ clusters, onPreview }: GroupsProps) {
  const { t } = useWords();
  const [choices, setChoices] = useState<ReadonlyMap<string, ClusterChoice>>(new Map());
  const [shown, setShown] = useState(atOnce);
  const choiceOf = (cluster: SpellingCluster) => choices.get(cluster.to) ?? startingChoice(cluster);
  const groups = groupsOf(clusters, choiceOf);
  const tick = (isWanted: (cluster: SpellingCluster) => boolean) =>
    setChoices(
      new Map(
        clusters.map((cluster) => [cluster.to, { ...choiceOf(cluster), isApproved: isWanted(cluster) }]),
      ),
    );
  return (
    <>
      <Remark>{t('cleaning.review.help')}</Remark>
      <ButtonRow>
        <Button size="small" onPress={() => tick(({ confidence }) => confidence >= sureFrom)}>
          {t('cleaning.review.sure')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          isDisabled={groups.length === 0}
          onPress={() => tick(() => false)}
        >
          {t('cleaning.review.none-ticked')}
        </Button>
      </ButtonRow>
      <CardList>
        {clusters.slice(0, shown).map((cluster) => (
          <ClusterCard
            key={cluster.to}
            cluster={cluster}
            choice={choiceOf(cluster)}
            onChange={(choice) => setChoices(new Map(choices).set(cluster.to, choice))}
          />
        ))}
      </CardList>
      {clusters.length > shown && (
        <div>
          <Button size="small" onPress={() => setShown(shown + atOnce)}>
            {t('cleaning.review.more', { count: Math.min(atOnce, clusters.length - shown) })}
          </Button>
        </div>
      )}
      <div className={s['bar']}>
        <Button variant="primary" isDisabled={groups.length === 0} onPress={() => onPreview(groups)}>
          {t('cleaning.review.next', { count: groups.length })}
        </Button>
      </div>
    </>
  );
}
