import { useState } from 'react';
import type { FollowUp, FollowUpEdit } from '../../../../shared/core/model/customer-page.ts';
import { followUpStates } from '../../../../shared/core/model/follow-up-states.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import s from './Team.module.css';

type Props = Readonly<{
  /** Null for a new one. */
  followUp: FollowUp | null;
  /** Says whether it was kept. */
  onSave: (edit: FollowUpEdit) => Promise<boolean>;
  onClose: () => void;
}>;

/** What is to be done, by whom and when. */
export function FollowUpDialog({ followUp, onSave, onClose }: Props) {
  const { t } = useWords();
  const you = useSession(({ settings }) => settings.name);
  const [reason, setReason] = useState(followUp?.reason ?? '');
  const [state, setState] = useState(followUp?.state ?? 'open');
  const [owner, setOwner] = useState(followUp === null ? you : (followUp.owner ?? ''));
  const [dueOn, setDueOn] = useState<string | null>(followUp?.dueOn ?? null);
  const isUsable = reason.trim() !== '';
  const save = async () => {
    if (!isUsable) return;
    const edit = { reason, state, owner: owner.trim() === '' ? null : owner, dueOn };
    if (await onSave(edit)) onClose();
  };
  return (
    <Dialog
      title={t(followUp === null ? 'customer.followUps.new' : 'customer.followUps.changeTitle')}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={!isUsable} onPress={() => void save()}>
            {t('customer.followUps.save')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <TextField
          label={t('customer.followUps.reason')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isRequired
          autoFocus
          onSubmit={() => void save()}
        />
        <SegmentedControl
          label={t('customer.followUps.state')}
          value={state}
          options={followUpStates.map((value) => ({ value, label: t(`customer.followUps.states.${value}`) }))}
          onChange={setState}
        />
        <TextField
          label={t('customer.followUps.owner')}
          value={owner}
          onChange={setOwner}
          maxLength={200}
          onSubmit={() => void save()}
        />
        <div className={s['day']}>
          <DayField label={t('customer.followUps.dueOn')} value={dueOn} onChange={setDueOn} />
          <Button variant="quiet" isDisabled={dueOn === null} onPress={() => setDueOn(null)}>
            {t('customer.followUps.clearDay')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
