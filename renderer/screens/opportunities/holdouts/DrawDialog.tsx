import { useState } from 'react';
import type { Purpose } from '../../../../shared/core/model/audience.ts';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { localDay } from '../../../offers/local-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { everyOffer } from '../board/every-offer.ts';
import { SegmentPicker } from '../board/SegmentPicker.tsx';
import { ContactForm } from '../call-list/ContactForm.tsx';
import { useContact } from '../call-list/use-contact.ts';
import { WithPurposes } from '../call-list/WithPurposes.tsx';
import { changeOpportunities } from '../change-opportunities.ts';
import { DrawPreview } from './DrawPreview.tsx';
import { firstLot, LotForm } from './LotForm.tsx';
import s from '../call-list/CallList.module.css';

type Props = Readonly<{ onClose: () => void }>;

/** Draws by lot who of a campaign is not contacted. */
export function DrawDialog({ onClose }: Props) {
  const { t } = useWords();
  return (
    <WithPurposes title={t('opportunities.holdouts.drawTitle')} onClose={onClose}>
      {(purposes) => <Form purposes={purposes} onClose={onClose} />}
    </WithPurposes>
  );
}

function Form({ purposes, onClose }: Props & Readonly<{ purposes: readonly Purpose[] }>) {
  const { t, format } = useWords();
  const [filter, setFilter] = useState<OfferFilter>(everyOffer);
  const { contact, reachable, change } = useContact(filter, purposes, 'email');
  const [lot, setLot] = useState(() =>
    firstLot(t('opportunities.holdouts.suggestedName', { day: format.day(localDay(Date.now())) })),
  );
  const draw = contact === null ? null : { ...lot, ...contact, filter };
  const save = async () => {
    if (draw === null) return;
    if ((await changeOpportunities('opportunities.drawHoldout', draw, { name: lot.name })) !== false)
      onClose();
  };
  return (
    <Dialog
      title={t('opportunities.holdouts.drawTitle')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={draw === null || lot.name.trim() === ''}
            onPress={() => void save()}
          >
            {t('opportunities.holdouts.save')}
          </Button>
        </>
      }
    >
      <div className={s['dialog']}>
        <Remark>{t('opportunities.holdouts.says')}</Remark>
        <div className={s['fields']}>
          <SegmentPicker people={filter.people} onPeople={(people) => setFilter({ ...filter, people })} />
        </div>
        {contact !== null && (
          <ContactForm contact={contact} purposes={purposes} reachable={reachable} onChange={change} />
        )}
        <LotForm lot={lot} onChange={setLot} />
        {draw !== null && <DrawPreview draw={draw} />}
      </div>
    </Dialog>
  );
}
