import type { Mapping } from '../model/import.ts';
import { minorDigits, readCurrency } from '../model/money.ts';
import { requireColumn, type CellReader } from './cell-reader.ts';
import type { Rejection, SpendDraft } from './drafts.ts';
import { toMinor } from './parse-money.ts';
import { toNumber } from './parse-number.ts';

/** Rows of what campaigns cost: channel, campaign, day, amount. */
export function makeSpendNormaliser(
  reader: CellReader,
  mapping: Mapping,
): (row: number) => SpendDraft | Rejection {
  requireColumn(reader, ['spend.day']);
  requireColumn(reader, ['spend.amount']);
  const at = (field: string) => reader.column(`spend.${field}`);
  const [day, channel, campaign, amount] = [at('day'), at('channel'), at('campaign'), at('amount')];
  const [currencyColumn, impressions, clicks] = [at('currency'), at('impressions'), at('clicks')];
  const fileCurrency = mapping.currency === null ? null : readCurrency(mapping.currency);
  const fileChannel = reader.constant('spend.channel') ?? mapping.system;

  const count = (column: number): number | null => {
    const found = reader.decimal(column);
    if (found?.scale === 0) return toNumber(found);
    if (found !== undefined) reader.keep(column, 'number-unreadable');
    return null;
  };

  return (row) => {
    const when = reader.when(day);
    if (when === undefined) return reader.reject(day, 'date-missing');
    if (when === null) return reader.reject(day, 'date-unreadable', { value: reader.raw(day) });
    const code = reader.text(currencyColumn);
    const currency = code === '' ? fileCurrency : readCurrency(code);
    if (!currency)
      return reader.reject(currencyColumn, code === '' ? 'currency-missing' : 'currency-unreadable', {
        value: code,
      });
    const found = reader.decimal(amount);
    if (found === undefined) return reader.reject(amount, 'amount-missing');
    const cost = found === null ? null : toMinor(found, minorDigits(currency));
    if (cost === null) return reader.reject(amount, 'amount-unreadable', { value: reader.raw(amount) });
    const where = reader.text(channel) || fileChannel;
    return {
      kind: 'spend',
      row,
      channel: where,
      campaign: reader.text(campaign) || where,
      day: when.day,
      amount: cost,
      currency,
      impressions: count(impressions),
      clicks: count(clicks),
      custom: reader.kept(),
    };
  };
}
