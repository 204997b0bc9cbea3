import { useState } from 'react';
import { addDays, type Day } from '../../shared/core/model/day.ts';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonRow } from '../ui/ButtonRow.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useNow } from '../ui/use-now.ts';
import { localDay } from './local-day.ts';
import s from './Offers.module.css';

const spans = [
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
  { id: 'quarter', days: 91 },
] as const;

type Props = Readonly<{ onSnooze: (until: string) => Promise<boolean>; onClose: () => void }>;

/** Until when an offer rests. */
export function SnoozeDialog({ onSnooze, onClose }: Props) {
  const { t } = useWords();
  const today = localDay(useNow());
  const [until, setUntil] = useState<Day | null>(addDays(today, 30));
  const isUsable = until !== null && until > today;
  const save = async () => {
    if (until !== null && (await onSnooze(until))) onClose();
  };
  return (
    <Dialog
      title={t('opportunities.act.snoozeTitle')}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={!isUsable} onPress={() => void save()}>
            {t('opportunities.act.save')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <ButtonRow label={t('opportunities.act.snoozeUntil')}>
          {spans.map(({ id, days }) => (
            <Button
              key={id}
              size="small"
              aria-pressed={until === addDays(today, days)}
              onPress={() => setUntil(addDays(today, days))}
            >
              {t(`opportunities.act.${id}`)}
            </Button>
          ))}
        </ButtonRow>
        <DayField
          label={t('opportunities.act.snoozeUntil')}
          help={t('opportunities.act.snoozeSay')}
          value={until}
          onChange={setUntil}
        />
      </div>
    </Dialog>
  );
}
