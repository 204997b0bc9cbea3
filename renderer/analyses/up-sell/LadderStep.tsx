import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { MoneyEstimate } from '../../ui/MoneyEstimate.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { Money } from '../../ui/Values.tsx';
import { movedText, shareText, type Step, type WayUp as Way } from './up-sell-words.ts';
import s from './UpSell.module.css';

type Props = Readonly<{
  step: Step;
  /** Place on the ladder, from the bottom, and how many steps there are. */
  height: number;
  of: number;
  /** Name of the step that people move up to from here. */
  next: string | null;
  horizonDays: number;
  onPeople: () => void;
}>;

/** One step: what it is, who stands on it, and how it goes on. */
export function LadderStep({ step, height, of, next, horizonDays, onPeople }: Props) {
  const { t } = useWords();
  const { name, priceMinor, isOffered, standing } = step;
  return (
    <li className={s['step']} style={{ marginBlockStart: `${(of - 1 - height) * 1.25}rem` }}>
      <div className={s['tread']}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {priceMinor !== null && (
          <Remark place="line">
            <Money minor={priceMinor} />
          </Remark>
        )}
        {!isOffered && <Remark place="line">{t('upSell.notOffered')}</Remark>}
        <div>
          <Button
            size="small"
            isDisabled={standing === 0}
            aria-label={t('upSell.standingOn', { count: standing, name: isolate(name) })}
            onPress={onPeople}
          >
            {t('upSell.standing', { count: standing })}
          </Button>
        </div>
      </div>
      {step.up !== null && next !== null && <WayUp up={step.up} next={next} horizonDays={horizonDays} />}
    </li>
  );
}

type WayUpProps = Readonly<{ up: Way; next: string; horizonDays: number }>;

function WayUp({ up, next, horizonDays }: WayUpProps) {
  const words = useWords();
  const { t, format } = words;
  const { expectedMinor, expectedInterval } = up;
  return (
    <ul className={s['way']}>
      <li>
        {t('upSell.leadsTo', { name: isolate(next) })} <Money minor={up.extraMinor} />
      </li>
      {up.moves.n > 0 && <li>{movedText(words, up)}</li>}
      {up.isTooFew ? (
        <li>{t('upSell.tooFew')}</li>
      ) : (
        <>
          <li>
            {t('upSell.chance', { days: format.days(horizonDays), share: shareText(words, up.chance) })}
          </li>
          <li>
            {t('upSell.expectedHere')} <MoneyEstimate minor={expectedMinor} interval={expectedInterval} />
          </li>
        </>
      )}
      {up.withHeadroom > 0 && (
        <li>
          {t('upSell.headroom', { count: up.withHeadroom })} <Money minor={up.headroomMinor} rounded />
        </li>
      )}
    </ul>
  );
}
