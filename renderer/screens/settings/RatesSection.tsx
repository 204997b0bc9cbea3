import { useState } from 'react';
import type { CurrencyUse, Rate, RateTable } from '../../../shared/core/model/rates.ts';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import s from './SettingsScreen.module.css';

/** Exchange rates by day, which currencies need them, and what is left out for want of one. */
export function RatesSection() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('rates.list', null);
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  return (
    <section className={s['section']} data-setting="rates" tabIndex={-1}>
      <h2 className={s['heading']}>{t('settings.rates.title')}</h2>
      <div className={s['rows']}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {data !== undefined && <Rates table={data} isReadOnly={isReadOnly} />}
      </div>
    </section>
  );
}

function Rates({ table, isReadOnly }: { table: RateTable; isReadOnly: boolean }) {
  const { t } = useWords();
  const { base, uses } = table;
  const missing = uses.reduce((sum, use) => sum + use.withoutRate, 0);
  return (
    <>
      <p className={s['soft']}>
        {base === null ? t('settings.rates.helpUnset') : t('settings.rates.help', { base })}
      </p>
      <p className={s['soft']}>{t('settings.rates.change')}</p>
      {missing > 0 && <Notice tone="warning">{t('settings.rates.missing', { count: missing })}</Notice>}
      {uses.length === 0 ? <p>{t('settings.rates.none')}</p> : <Uses uses={uses} />}
      {!isReadOnly && <NewRate key={base} base={base} currency={uses[0]?.currency ?? null} />}
      <p className={s['soft']}>{t('settings.rates.import')}</p>
      {table.rates.length > 0 && <Entered table={table} isReadOnly={isReadOnly} />}
    </>
  );
}

function Uses({ uses }: { uses: readonly CurrencyUse[] }) {
  const { t, format } = useWords();
  return (
    <DataTable
      caption={t('settings.rates.uses')}
      showCaption
      rows={uses}
      rowKey={({ currency }) => currency}
      columns={[
        {
          id: 'currency',
          title: t('settings.rates.currency'),
          cell: ({ currency }) => <bdi>{currency}</bdi>,
        },
        {
          id: 'orders',
          title: t('settings.rates.orders'),
          align: 'end',
          cell: ({ orders }) => format.number(orders),
        },
        {
          id: 'period',
          title: t('settings.rates.period'),
          cell: ({ firstOn, lastOn }) => [format.day(firstOn), format.day(lastOn)].join(' – '),
        },
        {
          id: 'without',
          title: t('settings.rates.withoutRate'),
          align: 'end',
          cell: ({ withoutRate }) => format.number(withoutRate),
        },
      ]}
    />
  );
}

function NewRate({ base, currency: most }: { base: string | null; currency: string | null }) {
  const { t } = useWords();
  const [currency, setCurrency] = useState(most);
  const [target, setTarget] = useState(base);
  const [day, setDay] = useState('');
  const [value, setValue] = useState('');
  const rate = Number(plainDigits(value).replace(/[,٫]/u, '.'));
  const wanted = plainDigits(day).trim();
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(wanted);
  const isReady = currency !== null && target !== null && isDay && value.trim() !== '' && rate > 0;
  const set = async () => {
    if (currency === null || target === null) return;
    try {
      await call('rates.set', { currency, base: target, day: wanted, rate });
      setValue('');
    } catch (error) {
      tell(error);
    }
  };
  return (
    <div className={s['fields']}>
      <CurrencySelect label={t('settings.rates.other')} value={currency} onChange={setCurrency} />
      <CurrencySelect label={t('settings.rates.base')} value={target} onChange={setTarget} />
      <TextField
        label={t('settings.rates.day')}
        help={t('settings.rates.dayHelp')}
        value={day}
        onChange={setDay}
        maxLength={10}
      />
      <TextField
        label={t('settings.rates.rate')}
        help={t('settings.rates.rateHelp', { currency: currency ?? '…', base: target ?? '…' })}
        value={value}
        onChange={setValue}
        maxLength={20}
        onSubmit={() => {
          if (isReady) void set();
        }}
      />
      <Button isDisabled={!isReady} onPress={() => void set()}>
        {t('settings.rates.add')}
      </Button>
    </div>
  );
}

/** Arabic-Indic and Persian digits as 0–9: people type what their keyboard has. */
function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function Entered({ table, isReadOnly }: { table: RateTable; isReadOnly: boolean }) {
  const { t, format } = useWords();
  const remove = async ({ currency, base, day }: Rate) => {
    try {
      await call('rates.remove', { currency, base, day });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <>
      <DataTable
        caption={t('settings.rates.list')}
        showCaption
        rows={table.rates}
        rowKey={({ currency, base, day }) => [currency, base, day].join(' ')}
        columns={[
          {
            id: 'currency',
            title: t('settings.rates.currency'),
            cell: ({ currency }) => <bdi>{currency}</bdi>,
          },
          { id: 'base', title: t('settings.rates.base'), cell: ({ base }) => <bdi>{base}</bdi> },
          { id: 'day', title: t('settings.rates.day'), cell: ({ day }) => format.day(day) },
          {
            id: 'rate',
            title: t('settings.rates.rate'),
            align: 'end',
            cell: ({ rate }) => format.number(rate, 6),
          },
          {
            id: 'remove',
            title: t('settings.rates.remove'),
            cell: (rate) => (
              <Button size="small" variant="quiet" isDisabled={isReadOnly} onPress={() => void remove(rate)}>
                <span className={s['hidden']}>
                  {t('settings.rates.removeOf', { currency: rate.currency, day: format.day(rate.day) })}
                </span>
                <span aria-hidden>{t('settings.rates.remove')}</span>
              </Button>
            ),
          },
        ]}
      />
      {table.total > table.rates.length && (
        <p className={s['soft']}>
          {t('settings.rates.more', { shown: table.rates.length, total: table.total })}
        </p>
      )}
    </>
  );
}
