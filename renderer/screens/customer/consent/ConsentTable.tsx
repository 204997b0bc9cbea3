import type { ConsentCell, ConsentMatrix } from '../../../../shared/core/model/customer-page.ts';
import { OriginButton } from '../../../frame/OriginButton.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Data } from '../../../ui/Values.tsx';
import { stateTone } from './state-tone.ts';
import s from './Consent.module.css';

/** Purposes by channels, each with its state, since when and on what basis. */
export function ConsentTable({ matrix, customer }: { matrix: ConsentMatrix; customer: number }) {
  const { t, find } = useWords();
  const { purposes, channels, cells } = matrix;
  return (
    <div className={s['frame']}>
      <table className={s['table']}>
        <caption className={s['caption']}>{t('customer.consent.by')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('customer.consent.purpose')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {find(`channel.${channel}`) ?? channel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {purposes.map((purpose) => (
            <tr key={purpose}>
              <th scope="row">{find(`purpose.${purpose}`) ?? <Data>{purpose}</Data>}</th>
              {channels.map((channel) => {
                const cell = cells.find((one) => one.purpose === purpose && one.channel === channel);
                return (
                  <td key={channel}>
                    {cell === undefined ? (
                      <span className={s['unasked']}>{t('customer.consent.notAsked')}</span>
                    ) : (
                      <Cell cell={cell} customer={customer} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, customer }: { cell: ConsentCell; customer: number }) {
  const { t, find, format } = useWords();
  const { purpose, channel, state, basis, capturedAt, isExpired, isOfAnyChannel } = cell;
  const what = t('customer.timeline.consent', {
    purpose: find(`purpose.${purpose}`) ?? purpose,
    channel: find(`channel.${channel}`) ?? channel,
  });
  return (
    <>
      <span className={s['state']}>
        <Badge tone={stateTone(state)}>
          {isExpired ? t('customer.consent.expired') : (find(`consentState.${state}`) ?? state)}
        </Badge>
        <OriginButton
          target={{ of: 'consent', customer, purpose, channel: isOfAnyChannel ? 'any' : channel }}
          what={what}
        />
      </span>
      <span className={s['detail']}>
        {capturedAt === null
          ? t('customer.consent.undated')
          : t('customer.consent.since', { day: format.day(capturedAt.slice(0, 10)) })}
      </span>
      <span className={s['detail']}>{find(`basis.${basis}`) ?? <Data>{basis}</Data>}</span>
      {isOfAnyChannel && <span className={s['detail']}>{t('customer.consent.any')}</span>}
    </>
  );
}
