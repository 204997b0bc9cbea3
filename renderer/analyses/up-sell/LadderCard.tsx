import { useWords } from '../../i18n/intl.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { MoneyEstimate } from '../../ui/MoneyEstimate.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Money } from '../../ui/Values.tsx';
import { LadderStep } from './LadderStep.tsx';
import { originText, type Ladder } from './up-sell-words.ts';
import s from './UpSell.module.css';

type Props = Readonly<{
  ladder: Ladder;
  horizonDays: number;
  onPeople: (ladder: Ladder, step: number) => void;
}>;

/** One ladder as stairs: its steps from the lowest to the highest, and how people moved between them. */
export function LadderCard({ ladder, horizonDays, onPeople }: Props) {
  const words = useWords();
  const { t } = words;
  const { title, kind, steps } = ladder;
  const hasExpectation = steps.some(({ up }) => up !== null && !up.isTooFew);
  return (
    <Card
      title={title}
      badge={<Badge tone="plain">{t(`upSell.kind.${kind}`)}</Badge>}
      says={<Remark>{originText(words, ladder)}</Remark>}
      aside={
        <div className={s['expected']}>
          {hasExpectation ? (
            <>
              <Remark place="line">{t('upSell.expected')}</Remark>
              <strong>
                <Money minor={ladder.expectedMinor} rounded />
              </strong>
              <Remark place="line">
                <MoneyEstimate interval={ladder.expectedInterval} />
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
