import { Bookmark, Users } from 'lucide-react';
import { mostListed } from '../../../shared/core/segments/schema.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { measureText } from '../measures/measure-text.ts';
import { clusterName, stabilityWord, type Cluster } from './cluster-words.ts';
import { Remark } from '../../ui/Remark.tsx';
import s from './Clusters.module.css';

/** Features described; the others hardly set it apart. */
const mostDescribed = 4;

type Props = Readonly<{
  cluster: Cluster;
  currency: string | null;
  isSaving: boolean;
  onOpen: () => void;
  onSave: () => void;
}>;

/** One cluster in words: who they are, how sure that is, and what can be done with them. */
export function ClusterCard({ cluster, currency, isSaving, onOpen, onSave }: Props) {
  const words = useWords();
  const { t, format } = words;
  const name = clusterName(words, cluster);
  const stability = stabilityWord(cluster.stability);
  const isTooLarge = cluster.customers > mostListed;
  return (
    <li className={s['card']}>
      <h3 className={s['cardName']}>{name}</h3>
      <p className={s['cardSize']}>
        {t('clusters.size', { count: cluster.customers, share: format.percent(cluster.share) })}
        <Badge tone={stability === 'high' ? 'accent' : stability === 'low' ? 'warning' : 'plain'}>
          {t(`clusters.stability.${stability}`)}
        </Badge>
      </p>
      <ul className={s['traits']}>
        {cluster.traits.slice(0, mostDescribed).map(({ feature, median, medianOfOthers }) => {
          const about = {
            feature: t(`measure.${feature}`),
            value: measureText(words, feature, median, currency),
          };
          return (
            <li key={feature}>
              {medianOfOthers === null
                ? t('clusters.describeAll', about)
                : t('clusters.describe', {
                    ...about,
                    other: measureText(words, feature, medianOfOthers, currency),
                  })}
            </li>
          );
        })}
      </ul>
      <div className={s['cardActions']}>
        <Button size="small" icon={Users} aria-label={t('clusters.openOf', { name })} onPress={onOpen}>
          {t('clusters.open')}
        </Button>
        <Button
          size="small"
          icon={Bookmark}
          aria-label={t('clusters.saveOf', { name })}
          isDisabled={isTooLarge}
          isPending={isSaving}
          onPress={onSave}
        >
          {t('clusters.save')}
        </Button>
      </div>
      {isTooLarge && <Remark>{t('clusters.tooMany', { count: mostListed })}</Remark>}
    </li>
  );
}
