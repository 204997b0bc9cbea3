import { CalendarRange, Check, ChevronDown } from 'lucide-react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../i18n/intl.tsx';
import {
  comparedPeriod,
  comparisons,
  periodPresets,
  resolvePeriod,
  type Period,
  type PeriodChoice,
} from '../../shared/core/model/period.ts';
import { Button } from './Button.tsx';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { later } from './later.tsx';
import type { PeriodRangeProps } from './PeriodRange.tsx';
import { RadioGroup } from './RadioGroup.tsx';
import pop from './Popover.module.css';
import s from './PeriodPicker.module.css';

// calendars are much to read, and seldom looked at
const PeriodRange = later(async () => (await import('./PeriodRange.tsx')).PeriodRange);

export type PeriodPickerProps = Omit<PeriodRangeProps, 'period'> &
  Readonly<{
    choice: PeriodChoice;
    /** What the last day is of. */
    lastOf: 'orders' | 'answers';
  }>;

/** Which days count, and what they are compared with. */
export function PeriodPicker(props: PeriodPickerProps) {
  const { choice, comparison, lastDay, lastOf, onChange } = props;
  const words = useWords();
  const { t, format } = words;
  const period = resolvePeriod(choice, lastDay);
  const compared = comparedPeriod(period, comparison);
  const isOpenEnded = period.from === null || period.to === null;
  const label = choice.kind === 'custom' ? rangeText(words, period) : t(`period.${choice.kind}`);
  const name = `${t('frame.period')}: ${label}`;
  const anchor =
    lastDay === null
      ? t('period.noOrders')
      : t(lastOf === 'orders' ? 'period.countsFrom' : 'period.countsFromAnswer', {
          day: format.day(lastDay),
        });
  const notes = compared === null ? [anchor] : [anchor, comparedText(words, compared)];
  return (
    <DialogTrigger>
      <Button icon={CalendarRange} iconAfter={ChevronDown} aria-label={name}>
        {label}
      </Button>
      <Popover className={cx(pop['popover'], s['popover'])} offset={4} placement="bottom end">
        <Dialog className={cx(s['dialog'])} aria-label={t('period.title')}>
          <div className={s['side']}>
            <Presets choice={choice} onChoose={(chosen) => onChange(chosen, comparison)} />
            <RadioGroup
              label={t('period.compare')}
              value={isOpenEnded ? 'none' : comparison}
              isDisabled={isOpenEnded}
              options={comparisons.map((value) => ({ value, label: t(`period.${value}`) }))}
              onChange={(chosen) => onChange(choice, chosen)}
            />
            {isOpenEnded && <p className={s['note']}>{t('period.needsEnds')}</p>}
          </div>
          <div className={s['side']}>
            <PeriodRange {...props} period={period} />
            <p className={s['note']}>{notes.join(' ')}</p>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type WordsOf = ReturnType<typeof useWords>;

function rangeText({ t, format }: WordsOf, { from, to }: Period): string {
  return t('period.range', { from: format.day(from), to: format.day(to) });
}

function comparedText({ t, format }: WordsOf, { from, to }: Period): string {
  return t('period.comparedWith', { from: format.day(from), to: format.day(to) });
}

function Presets({ choice, onChoose }: { choice: PeriodChoice; onChoose: (choice: PeriodChoice) => void }) {
  const { t } = useWords();
  return (
    <ListBox
      aria-label={t('frame.period')}
      className={cx(s['presets'])}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[choice.kind]}
      onSelectionChange={(keys) => {
        const kind = periodPresets.find((preset) => keys !== 'all' && keys.has(preset));
        if (kind !== undefined) onChoose({ kind });
      }}
    >
      {periodPresets.map((kind) => (
        <ListBoxItem key={kind} id={kind} textValue={t(`period.${kind}`)} className={cx(pop['item'])}>
          {({ isSelected }) => (
            <>
              <span className={pop['check']}>{isSelected && <Icon of={Check} />}</span>
              {t(`period.${kind}`)}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
