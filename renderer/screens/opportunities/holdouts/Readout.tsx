import { moneyWithInterval } from '../../../../shared/core/format/intervals.ts';
import type { HoldoutReadout } from '../../../../shared/core/model/offer-campaign.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { ReadoutTable } from './ReadoutTable.tsx';
import { verdictOf } from './verdict.ts';

/** What a campaign brought beyond what would have come anyway, and whether that is more than chance. */
export function Readout({ readout }: Readonly<{ readout: HoldoutReadout }>) {
  const { t, format } = useWords();
  const { entry, until, inBoth, gone, revenue, currency } = readout;
  const missing = inBoth + gone;
  const verdict = verdictOf(readout);
  return (
    <>
      <Notice tone={verdict === 'less' ? 'warning' : 'info'} role="status">
        {[
          <Verdict key="verdict" readout={readout} />,
          ...(entry.state === 'running' && until !== null
            ? [
                <p key="running">
                  {t('opportunities.holdouts.verdict.running', {
                    day: format.day(until),
                    end: format.day(entry.endsOn),
                  })}
                </p>,
              ]
            : []),
        ]}
      </Notice>
      {verdict !== 'early' && <ReadoutTable readout={readout} />}
      {revenue !== null && (
        <Remark>
          {t('opportunities.holdouts.extra', {
            extra: moneyWithInterval(format, revenue.extraMinor, revenue.extraInterval, {
              currency,
              isRounded: true,
            }),
          })}
        </Remark>
      )}
      {missing > 0 && (
        <Remark tone="faint">{t('opportunities.holdouts.notCompared', { count: missing })}</Remark>
      )}
    </>
  );
}

function Verdict({ readout }: Readonly<{ readout: HoldoutReadout }>) {
  const { t, format } = useWords();
  const { entry, boughtOffered } = readout;
  const verdict = verdictOf(readout);
  if (verdict === 'early')
    return <p>{t('opportunities.holdouts.verdict.early', { day: format.day(entry.drawnOn) })}</p>;
  if (verdict === 'empty' || boughtOffered === null)
    return <p>{t('opportunities.holdouts.verdict.empty')}</p>;
  const [low, high] = boughtOffered.difference.interval;
  const points = (share: number) => format.number(share * 100, 1);
  return (
    <p>
      {t(`opportunities.holdouts.verdict.${verdict}`, {
        points: points(verdict === 'less' ? -boughtOffered.difference.value : boughtOffered.difference.value),
        low: points(low),
        high: points(high),
      })}
    </p>
  );
}
