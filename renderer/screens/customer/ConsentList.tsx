import type { CustomerProfile } from '../../../shared/core/model/people.ts';
import { OriginButton } from '../../frame/OriginButton.tsx';
import { originLine } from '../../frame/origin-line.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';

import s from './CustomerScreen.module.css';

const tones: Readonly<Record<string, BadgeTone>> = {
  granted: 'accent',
  denied: 'danger',
  withdrawn: 'danger',
  objected: 'danger',
};

/** What this person allows, by purpose and channel, as the ledger has it now. */
export function ConsentList({ profile }: { profile: CustomerProfile }) {
  const words = useWords();
  const { t, find, format } = words;
  return (
    <section className={s['panel']}>
      <h2 className={s['heading']}>{t('customer.consent.title')}</h2>
      {profile.consent.length === 0 && <p className={s['faint']}>{t('customer.consent.none')}</p>}
      <ul className={s['consent']}>
        {profile.consent.map((entry) => {
          const what = [
            find(`purpose.${entry.purpose}`) ?? entry.purpose,
            find(`channel.${entry.channel}`) ?? entry.channel,
          ];
          const why = [
            entry.capturedAt === null ? t('customer.consent.undated') : format.instant(entry.capturedAt),
            find(`basis.${entry.basis}`) ?? entry.basis,
            ...(entry.origin === null ? [] : [originLine(words, entry.origin)]),
          ];
          return (
            <li key={`${entry.purpose} ${entry.channel}`}>
              <span className={s['permissionHead']}>
                <span>{what.join(' · ')}</span>
                <Badge tone={tones[entry.state] ?? 'plain'}>
                  {find(`consentState.${entry.state}`) ?? entry.state}
                </Badge>
                <OriginButton
                  target={{
                    of: 'consent',
                    customer: profile.id,
                    purpose: entry.purpose,
                    channel: entry.channel,
                  }}
                  what={what.join(' · ')}
                />
              </span>
              <span className={s['origin']}>{why.join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
