import type { Mapping } from '../../model/import.ts';
import { minorDigits, readCurrency, type Currency, type Minor } from '../../model/money.ts';
import { requireColumn, type CellReader } from '../cells/cell-reader.ts';
import type { Rejection, SpendDraft } from './drafts.ts';
import { toMinor } from '../cells/parse-money.ts';
import { toNumber } from '../cells/parse-number.ts';

/** "Total", "Total: Campaigns", "Grand total", "Gesamt", "Résultats de 3 campagnes", "الإجمالي". */
const totals =
  /^(?:(?:grand |sub)?totals?(?:\s*[:–-].*)?|total (?:g[ée]n[ée]ral|general|account|campaigns)|gesamt(?:summe)?(?:\s*:.*)?|summe|insgesamt|r[ée]sultats de \d+ .*|results from \d+ .*|resultados de \d+ .*|ergebnisse (?:aus|von) \d+ .*|(?:ال)?[إا]جمالي.*|المجموع.*)$/iu;

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

  const names = [channel, campaign].filter((column) => column >= 0);
  /** Reports end with sums, and some name them; a row that names no campaign where the others do is one too. */
  const isTotal = () =>
    totals.test(reader.text(day)) ||
    (names.length > 0 &&
      (names.every((column) => reader.text(column) === '') ||
        names.some((column) => totals.test(reader.text(column)))));

  const cost = (code: string): { currency: Currency; amount: Minor } | Rejection => {
    const currency = code === '' ? fileCurrency : readCurrency(code);
    if (!currency)
      return reader.reject(currencyColumn, code === '' ? 'currency-missing' : 'currency-unreadable', {
        value: code,
      });
    const found = reader.decimal(amount);
    if (found === undefined) return reader.reject(amount, 'amount-missing');
    const minor = found === null ? null : toMinor(found, minorDigits(currency));
    if (minor === null) return reader.reject(amount, 'amount-unreadable', { value: reader.raw(amount) });
    return { currency, amount: minor };
  };

  return (row) => {
    if (isTotal()) return reader.reject(campaign >= 0 ? campaign : day, 'totals-row');
    const when = reader.when(day);
    if (when === undefined) return reader.reject(day, 'date-missing');
    if (when === null) return reader.reject(day, 'date-unreadable', { value: reader.raw(day) });
    const spent = cost(reader.text(currencyColumn));
    if ('reason' in spent) return spent;
    const where = reader.text(channel) || fileChannel;
    return {
      kind: 'spend',
      row,
      channel: where,
      campaign: reader.text(campaign) || where,
      day: when.day,
      ...spent,
      impressions: count(impressions),
      clicks: count(clicks),
      custom: reader.kept(),
    };
  };
}
