import { Ban } from 'lucide-react';
import { useState } from 'react';
import { listMarks } from '../../../../shared/core/format/writing.ts';
import type { ConsentMatrix, CustomerPage } from '../../../../shared/core/model/customer-page.ts';
import type { Day } from '../../../../shared/core/model/day.ts';
import { notYet, useQuery } from '../../../api/use-query.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { ConsentTable } from './ConsentTable.tsx';
import { ConsentWords } from './ConsentWords.tsx';
import { stateTone } from './state-tone.ts';
import panel from '../CustomerScreen.module.css';
import s from './Consent.module.css';

/** What this person allows, today or on a day that was, and everything the ledger was told. */
export function ConsentPanel({ page }: { page: CustomerPage }) {
  const { t, format } = useWords();
  const [day, setDay] = useState<Day | null>(null);
  const asked = useQuery('customers.consentAt', day === null ? notYet : { id: page.id, day });
  const matrix = day === null ? page.consent : asked.data;
  return (
    <section className={panel['panel']} aria-labelledby="consent">
      <h2 id="consent" className={panel['heading']}>
        {t('customer.consent.title')}
      </h2>
      {page.consentWords.length > 0 && (
        <div className={s['asOf']}>
          <DayField label={t('customer.consent.onDay')} value={day ?? page.today} onChange={setDay} />
          {day !== null && (
            <Button variant="quiet" onPress={() => setDay(null)}>
              {t('customer.consent.today')}
            </Button>
          )}
        </div>
      )}
      {day !== null && (
        <p className={s['note']} role="status">
          {t('customer.consent.asOf', { day: format.day(day) })}
        </p>
      )}
      {asked.error !== null && <ErrorState error={asked.error} onRetry={asked.retry} />}
      {matrix === undefined && asked.error === null && <SkeletonLines lines={3} />}
      {matrix !== undefined && <Matrix matrix={matrix} customer={page.id} isToday={day === null} />}
      {page.consentWords.length > 0 && <ConsentWords page={page} />}
    </section>
  );
}

type MatrixProps = Readonly<{ matrix: ConsentMatrix; customer: number; isToday: boolean }>;

function Matrix({ matrix, customer, isToday }: MatrixProps) {
  const { t } = useWords();
  if (matrix.purposes.length === 0)
    return (
      <p className={panel['faint']}>{t(isToday ? 'customer.consent.none' : 'customer.consent.noneThen')}</p>
    );
  return (
    <>
      <Refusals matrix={matrix} />
      <ConsentTable matrix={matrix} customer={customer} />
      <p className={s['rule']}>{t('customer.consent.rule')}</p>
    </>
  );
}

/** What was refused, in one line that nobody overlooks. */
function Refusals({ matrix }: { matrix: ConsentMatrix }) {
  const { t, find, language } = useWords();
  const refused = matrix.cells.filter(({ state }) => stateTone(state) === 'danger');
  if (refused.length === 0) return null;
  const what = refused.map(({ purpose, channel }) =>
    t('customer.timeline.consent', {
      purpose: find(`purpose.${purpose}`) ?? isolate(purpose),
      channel: find(`channel.${channel}`) ?? channel,
    }),
  );
  return (
    <p className={s['refused']}>
      <Icon of={Ban} />
      <span>{t('customer.consent.refusals', { what: what.join(listMarks(language).semicolon) })}</span>
    </p>
  );
}
