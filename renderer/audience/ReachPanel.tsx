import { useState } from 'react';
import {
  contactChannels,
  exclusionReasons,
  type ContactChannel,
  type ExclusionReason,
  type Purpose,
  type Reach,
} from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import { useQuery } from '../api/use-query.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { SkeletonLines } from '../ui/Skeleton.tsx';
import { Count } from '../ui/Values.tsx';
import { NoPurposes } from './NoPurposes.tsx';
import { peopleBehind } from './people-behind.ts';
import { PurposeSelect } from './PurposeSelect.tsx';
import s from './Audience.module.css';

/** How many of a set of people can be reached for a purpose, over each channel, and why the others cannot. Each number opens its people. */
export function ReachPanel({ people }: { people: People }) {
  const { data: purposes, error, retry } = useQuery('audience.purposes', null);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (purposes === undefined) return <SkeletonLines lines={6} height="1.25rem" />;
  if (!purposes.some((purpose) => purpose.people > 0)) return <NoPurposes />;
  return <OfPurposes people={people} purposes={purposes} />;
}

function OfPurposes({ people, purposes }: { people: People; purposes: readonly Purpose[] }) {
  const { t } = useWords();
  const [purpose, setPurpose] = useState(purposes[0]?.key ?? '');
  const { data, error, retry } = useQuery('audience.reach', { people, purpose });
  return (
    <section className={s['audience']} aria-label={t('reach.title')}>
      <div className={s['purpose']}>
        <PurposeSelect label={t('reach.purpose')} purposes={purposes} value={purpose} onChange={setPurpose} />
      </div>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === null && <SkeletonLines lines={6} height="1.25rem" />}
      {data !== undefined && <ReachTable reach={data} people={people} purpose={purpose} />}
    </section>
  );
}

type Which = 'reachable' | ExclusionReason;

function ReachTable({ reach, people, purpose }: { reach: Reach; people: People; purpose: string }) {
  const { t } = useWords();
  const shown: readonly Which[] = [
    'reachable',
    ...exclusionReasons.filter((reason) =>
      reach.channels.some(({ excluded }) => excluded.some((one) => one.reason === reason)),
    ),
  ];
  const nameOf = (which: Which) =>
    which === 'reachable' ? t('reach.reachable') : t(`audience.reasons.${which}`);
  const countOf = (channel: ContactChannel, which: Which): number => {
    const found = reach.channels.find((one) => one.channel === channel);
    if (which === 'reachable') return found?.reachable ?? 0;
    return found?.excluded.find(({ reason }) => reason === which)?.people ?? 0;
  };
  return (
    <div className={s['scroll']}>
      <table className={s['reach']}>
        <caption className={s['caption']}>{t('reach.caption', { count: reach.members })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reach.channel')}</th>
            {shown.map((which) => (
              <th key={which} scope="col" className={s['number']}>
                {nameOf(which)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contactChannels.map((channel) => (
            <tr key={channel}>
              <th scope="row">{t(`channel.${channel}`)}</th>
              {shown.map((which) => (
                <td key={which} className={s['number']}>
                  <Number
                    count={countOf(channel, which)}
                    label={t('reach.behind', { channel: t(`channel.${channel}`), what: nameOf(which) })}
                    people={peopleBehind(people, { purpose, channel, which })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Number({ count, label, people }: { count: number; label: string; people: People | null }) {
  const { t } = useWords();
  if (count === 0 || people === null) return <Count value={count} />;
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={t('reach.open', { what: label, count })}
      onPress={() => useOverlays.getState().showPeople({ people, title: label })}
    >
      <Count value={count} />
    </Button>
  );
}
