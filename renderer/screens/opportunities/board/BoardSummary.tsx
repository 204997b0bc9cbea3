import { pointsWithInterval } from '../../../../shared/core/format/intervals.ts';
import type { OfferOverview, OfferProof } from '../../../../shared/core/model/opportunities.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { chanceText } from '../../../offers/offer-words.ts';
import { useSession } from '../../../state/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import s from './Board.module.css';

/** How much can be expected from how many, and how far the suggestions can be believed. */
export function BoardSummary({ overview }: Readonly<{ overview: OfferOverview }>) {
  const { t, format } = useWords();
  const { expected, currency, customers, offers, horizonDays, basis, chances, asOf } = overview;
  const money = (minor: number) => format.moneyRounded(minor, currency);
  const [low, high] = expected.interval;
  return (
    <Panel>
      <div className={s['summary']}>
        <p className={s['sentence']}>
          {t('opportunities.board.summary', {
            days: format.days(horizonDays),
            expected: money(expected.minor),
            people: customers,
            offers,
          })}
        </p>
        <Remark>
          {[
            t('opportunities.board.interval', { low: money(low), high: money(high) }),
            t(`opportunities.board.basis.${basis}`),
            t(`opportunities.chances.${chances}`),
            ...(asOf === null ? [] : [t('opportunities.board.asOf', { day: format.day(asOf) })]),
          ].join(' ')}
        </Remark>
        <Proof overview={overview} />
      </div>
    </Panel>
  );
}

function Proof({ overview }: Readonly<{ overview: OfferOverview }>) {
  const { t } = useWords();
  const { proof, method } = overview;
  const go = useSession((session) => session.go);
  const state = proof === null ? 'none' : proof.beats ? 'beats' : 'not';
  return (
    <div className={s['proof']}>
      <Badge tone={state === 'beats' ? 'accent' : 'warning'}>{t(`opportunities.board.proof.${state}`)}</Badge>
      <div className={s['proofWords']}>
        {proof === null ? (
          <Remark>
            {[
              t('opportunities.board.proof.tooShort'),
              ...(method === 'popularity' ? [t('opportunities.board.proof.popularityOnly')] : []),
            ].join(' ')}
          </Remark>
        ) : (
          <ProofWords proof={proof} method={method} />
        )}
      </div>
      {proof !== null && (
        <Button size="small" variant="quiet" onPress={() => go({ screen: 'opportunities', tab: 'proof' })}>
          {t('opportunities.board.proof.open')}
        </Button>
      )}
    </div>
  );
}

function ProofWords({ proof, method }: Readonly<{ proof: OfferProof; method: OfferOverview['method'] }>) {
  const words = useWords();
  const { t } = words;
  return (
    <Remark>
      {[
        t('opportunities.board.proof.words', {
          share: chanceText(proof.hitRateAt3, words),
          customers: t('opportunities.board.proof.customers', { count: proof.customers }),
          popularity: chanceText(proof.popularityAt3, words),
          points: pointsWithInterval(words.format, proof.difference.value, proof.difference.interval),
        }),
        ...(method === 'popularity' ? [t('opportunities.board.proof.popularityShown')] : []),
      ].join(' ')}
    </Remark>
  );
}
