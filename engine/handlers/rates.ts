import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { readCurrency } from '../../shared/core/model/money.ts';
import type { Rate } from '../../shared/core/model/rates.ts';
import { readRates } from '../rates.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `rates.${string}`>;

/** @throws {AppError} 'rate-invalid' */
function checked(rate: Omit<Rate, 'rate'>): Omit<Rate, 'rate'> {
  const [currency, base, day] = [readCurrency(rate.currency), readCurrency(rate.base), readDay(rate.day)];
  if (currency === null || base === null || day === null || currency === base)
    throw new AppError('rate-invalid', { currency: rate.currency, base: rate.base, day: rate.day });
  return { currency, base, day };
}

/** Exchange rates by day: entered, corrected, taken away. */
export function rateHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  return {
    'rates.list': () => readRates(db()),
    async 'rates.set'({ rate, ...which }) {
      const { currency, base, day } = checked(which);
      if (!(rate > 0) || !Number.isFinite(rate)) throw new AppError('rate-invalid', { currency, base, day });
      await session.workspace().change({ name: 'set-rate', params: { currency, base, day } }, (write) => {
        write.run(
          sql`INSERT INTO rate (currency, base, day, base_per_unit) VALUES (${currency}, ${base}, ${day}, ${rate})
              ON CONFLICT (currency, base, day) DO UPDATE SET base_per_unit = excluded.base_per_unit`,
        );
      });
      return readRates(db());
    },
    async 'rates.remove'(which) {
      const { currency, base, day } = checked(which);
      await session.workspace().change({ name: 'remove-rate', params: { currency, base, day } }, (write) => {
        write.run(sql`DELETE FROM rate WHERE currency = ${currency} AND base = ${base} AND day = ${day}`);
      });
      return readRates(db());
    },
  };
}
