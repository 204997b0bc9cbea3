import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Money } from '../../ui/Values.tsx';
import { LadderStep } from './LadderStep.tsx';
import type { Ladder } from './up-sell-words.ts';
import s from './UpSell.module.css';

type Props = Readonly<{
  ladder: Ladder;
  horizonDays: number;
  onPeople: (ladder: Ladder, step: number) => void;
}>;

/** One ladder as stairs: its steps from the lowest to the highest, and how people moved between them. */
export function LadderCard({ ladder, horizonDays, onPeople }: Props) {
  const { t, format } = useWords();
  const { title, kind, source, category, evidence, steps } = ladder;
  const hasExpectation = steps.some(({ up }) => up !== null && !up.isTooFew);
  return (
    <Card
      title={title}
      badge={<Badge tone="plain">{t(`upSell.kind.${kind}`)}</Badge>}
      says={
        <Remark>
          {[...(category === null ? [] : [category]), t(`upSell.source.${source}`)].join(' · ')}
          {evidence !== null &&
            ` · ${t('upSell.evidence', {
              count: evidence.up,
              down: format.number(evidence.down),
              share: format.share({
                value: evidence.share,
                low: evidence.interval[0],
                high: evidence.interval[1],
                n: evidence.up + evidence.down,
              }),
            })}`}
        </Remark>
      }
      aside={
        <div className={s['expected']}>
          {hasExpectation ? (
            <>
              <Remark place="line">{t('upSell.expected')}</Remark>
              <strong>
                <Money minor={ladder.expectedMinor} rounded />
              </strong>
              <Remark place="line">
                [<Money minor={ladder.expectedInterval[0]} rounded />
                {' – '}
                <Money minor={ladder.expectedInterval[1]} rounded />]
              </Remark>
            </>
          ) : (
            <Remark place="line">{t('upSell.noExpectation')}</Remark>
          )}
        </div>
      }
    >
      <ol className={s['stairs']}>
        {steps.map((step, at) => (
          <LadderStep
            key={step.productId}
            step={step}
            height={at}
            of={steps.length}
            next={step.up === null ? null : (steps[step.up.to]?.name ?? null)}
            horizonDays={horizonDays}
            onPeople={() => onPeople(ladder, at)}
          />
        ))}
      </ol>
    </Card>
  );
}
