import type { SpellingCluster } from '../../../../shared/core/model/cleaning.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Confidence } from '../../../ui/Confidence.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Card } from '../../../ui/Card.tsx';
import type { ClusterChoice } from './cluster-choice.ts';
import { wordFor } from '../../import/words.ts';
import s from './Cleaning.module.css';

type Props = Readonly<{
  cluster: SpellingCluster;
  choice: ClusterChoice;
  onChange: (choice: ClusterChoice) => void;
}>;

/** One group of spellings: approved or not, what it becomes, and who is left out. */
export function ClusterCard({ cluster, choice, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const { toCount, members, confidence } = cluster;
  const toggle = (value: string, isIn: boolean) => {
    const left = new Set(choice.left);
    if (isIn) left.delete(value);
    else left.add(value);
    onChange({ ...choice, left });
  };
  return (
    <Card
      head={
        <Checkbox
          label={t('cleaning.review.approve', { to: isolate(choice.to) })}
          help={t('cleaning.review.own', { count: toCount })}
          isSelected={choice.isApproved}
          onChange={(isApproved) => onChange({ ...choice, isApproved })}
        />
      }
      aside={<Confidence value={confidence} />}
    >
      <div className={s['clusterBody']}>
        <div className={s['becomes']}>
          <TextField
            label={t('cleaning.review.to')}
            value={choice.to}
            onChange={(next) => onChange({ ...choice, to: next })}
            maxLength={500}
          />
        </div>
        <fieldset className={s['members']}>
          <legend className={s['legend']}>{t('cleaning.review.members')}</legend>
          {members.map(({ value, count, reason, distance }) => (
            <Checkbox
              key={value}
              label={t('cleaning.review.member', { value: isolate(value), count })}
              help={wordFor(words, 'cleaning.reason', reason, { distance })}
              isSelected={!choice.left.has(value)}
              onChange={(isIn) => toggle(value, isIn)}
            />
          ))}
        </fieldset>
      </div>
    </Card>
  );
}
