import { useWords } from '../../../i18n/intl.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Slider } from '../../../ui/Slider.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import s from '../call-list/CallList.module.css';

/** How a group is kept out: the campaign's name, the share of people, and for how many days orders count. */
export type Lot = Readonly<{ name: string; share: number; windowDays: number; seed: number }>;

/** A campaign of today with a fifth of the people kept out for a month. */
export function firstLot(name: string): Lot {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { name, share: 0.2, windowDays: 30, seed: seed % 2 ** 31 };
}

type Props = Readonly<{ lot: Lot; onChange: (lot: Lot) => void }>;

export function LotForm({ lot, onChange }: Props) {
  const { t, format } = useWords();
  return (
    <div className={s['fields']}>
      <TextField
        label={t('opportunities.holdouts.name')}
        value={lot.name}
        maxLength={200}
        isRequired
        onChange={(name) => onChange({ ...lot, name })}
      />
      <Slider
        label={t('opportunities.holdouts.share')}
        value={lot.share}
        min={0.05}
        max={0.5}
        step={0.05}
        format={{ style: 'percent' }}
        shown={(share) => format.percent(share)}
        onChange={(share) => onChange({ ...lot, share })}
      />
      <NumberField
        label={t('opportunities.holdouts.window')}
        value={lot.windowDays}
        min={1}
        max={730}
        onChange={(days) => onChange({ ...lot, windowDays: days ?? lot.windowDays })}
      />
    </div>
  );
}
