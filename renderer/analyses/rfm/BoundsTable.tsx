import { minorDigits } from '../../../shared/core/model/money.ts';
import { useWords } from '../../i18n/intl.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { measures, type DraftBounds, type Measure } from './draft-bounds.ts';
import s from './Rfm.module.css';

type Props = Readonly<{
  scale: number;
  bounds: DraftBounds;
  faults: readonly Measure[];
  currency: string | null;
  onChange: (bounds: DraftBounds) => void;
}>;

const titles = { recencyDays: 'recency', orders: 'orders', moneyMinor: 'money' } as const;

/** The bounds of each measure, typed: one between every two neighbouring scores. */
export function BoundsTable({ scale, bounds, faults, currency, onChange }: Props) {
  const { t, format, locale } = useWords();
  const digits = minorDigits(currency ?? '');
  const unitOf = (measure: Measure) => (measure === 'moneyMinor' ? 10 ** digits : 1);
  const title = (measure: Measure) =>
    measure === 'moneyMinor' && currency !== null
      ? t('rfm.bounds.moneyIn', { currency })
      : t(`rfm.thresholds.${titles[measure]}`);
  const set = (measure: Measure, place: number, value: number | null) => {
    const scaled = value === null ? null : Math.round(value * unitOf(measure));
    onChange({ ...bounds, [measure]: bounds[measure].map((bound, at) => (at === place ? scaled : bound)) });
  };
  // few days score high: the first bound of days lies between the two highest scores
  const scoreBelow = (measure: Measure, at: number) => (measure === 'recencyDays' ? scale - at : at + 1);
  return (
    <table className={s['bounds']} aria-label={t('rfm.bounds.title')}>
      <thead>
        <tr>
          <th scope="col">{t('rfm.bounds.between')}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col">
              {title(measure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: scale - 1 }, (_, row) => (
          <tr key={row}>
            <th scope="row">
              {t('rfm.bounds.scores', { low: format.number(row + 1), high: format.number(row + 2) })}
            </th>
            {measures.map((measure) => {
              // rows go up in scores, bounds of days go down with them
              const at = measure === 'recencyDays' ? scale - 2 - row : row;
              const bound = bounds[measure][at] ?? null;
              return (
                <td key={measure}>
                  <NumberField
                    label={t('rfm.bounds.upTo', {
                      measure: title(measure),
                      score: format.number(scoreBelow(measure, at)),
                    })}
                    hideLabel
                    min={0}
                    value={bound === null ? null : bound / unitOf(measure)}
                    format={{ maximumFractionDigits: measure === 'moneyMinor' ? digits : 0 }}
                    onChange={(value) => set(measure, at, value)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <caption className={s['boundsNote']}>
        {faults.length === 0
          ? t('rfm.bounds.note')
          : t('rfm.bounds.fault', {
              measures: new Intl.ListFormat(locale, { type: 'conjunction' }).format(faults.map(title)),
            })}
      </caption>
    </table>
  );
}
