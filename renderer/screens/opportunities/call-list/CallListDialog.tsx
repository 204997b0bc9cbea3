import { useState } from 'react';
import {
  audienceFileTypes,
  type AudienceFileType,
  type Purpose,
} from '../../../../shared/core/model/audience.ts';
import type { CallListChoice, HoldoutDraw } from '../../../../shared/core/model/offer-campaign.ts';
import type { OfferFilter } from '../../../../shared/core/model/opportunities.ts';
import { useQuery } from '../../../api/use-query.ts';
import { AudiencePreviewView } from '../../../audience/AudiencePreviewView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { localDay } from '../../../offers/local-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { changeOpportunities } from '../change-opportunities.ts';
import { DrawPreview } from '../holdouts/DrawPreview.tsx';
import { firstLot, LotForm } from '../holdouts/LotForm.tsx';
import { ContactForm } from './ContactForm.tsx';
import { useCallListExport } from './use-call-list-export.ts';
import { useContact } from './use-contact.ts';
import { WithPurposes } from './WithPurposes.tsx';
import s from './CallList.module.css';

type Props = Readonly<{ filter: OfferFilter; onClose: () => void }>;

/** The list of whom to contact about what; with a group kept out by lot where one wants to know what it brings. */
export function CallListDialog({ filter, onClose }: Props) {
  const { t } = useWords();
  return (
    <WithPurposes title={t('opportunities.callList.title')} onClose={onClose}>
      {(purposes) => <Form filter={filter} purposes={purposes} onClose={onClose} />}
    </WithPurposes>
  );
}

function Form({ filter, purposes, onClose }: Props & Readonly<{ purposes: readonly Purpose[] }>) {
  const { t, format } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const { contact, reachable, change } = useContact(filter, purposes, 'phone');
  const [type, setType] = useState<AudienceFileType>('xlsx');
  const [isDrawn, setDrawn] = useState(false);
  const [lot, setLot] = useState(() =>
    firstLot(t('opportunities.holdouts.suggestedName', { day: format.day(localDay(Date.now())) })),
  );
  const choice = contact === null ? null : ({ by: 'filter', filter, ...contact } as const);
  const draw = contact === null ? null : { ...lot, ...contact, filter };
  return (
    <Dialog
      title={t('opportunities.callList.title')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        choice !== null && (
          <Footer choice={choice} type={type} draw={isDrawn ? draw : null} onClose={onClose} />
        )
      }
    >
      <div className={s['dialog']}>
        <Remark>{t('opportunities.callList.says')}</Remark>
        {contact === null ? (
          <SkeletonLines lines={5} height="1.25rem" />
        ) : (
          <ContactForm contact={contact} purposes={purposes} reachable={reachable} onChange={change} />
        )}
        {!isReadOnly && (
          <Switch
            label={t('opportunities.callList.keepOut')}
            help={t('opportunities.callList.keepOutHelp')}
            isSelected={isDrawn}
            onChange={setDrawn}
          />
        )}
        {isDrawn && draw !== null && (
          <div className={s['lot']}>
            <LotForm lot={lot} onChange={setLot} />
            <DrawPreview draw={draw} />
          </div>
        )}
        <div className={s['type']}>
          <SegmentedControl
            label={t('opportunities.callList.type')}
            options={audienceFileTypes.map((value) => ({ value, label: t(`audience.types.${value}`) }))}
            value={type}
            onChange={setType}
          />
        </div>
        {choice !== null && <Preview choice={choice} />}
      </div>
    </Dialog>
  );
}

function usePreview(choice: CallListChoice) {
  const { language } = useWords();
  return useQuery('opportunities.previewCallList', { choice, language });
}

function Preview({ choice }: Readonly<{ choice: CallListChoice }>) {
  const { data, error, retry } = usePreview(choice);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={5} height="1.25rem" />;
  return <AudiencePreviewView preview={data} />;
}

type FooterProps = Readonly<{
  choice: CallListChoice;
  type: AudienceFileType;
  /** What is drawn before it is written; null: nothing. */
  draw: HoldoutDraw | null;
  onClose: () => void;
}>;

function Footer({ choice, type, draw, onClose }: FooterProps) {
  const { t } = useWords();
  const { data, isStale } = usePreview(choice);
  const { state, save, cancel } = useCallListExport();
  const isRunning = state.status === 'running';
  const isEmpty = isStale || data === undefined || data.written === 0;
  const choose = async (): Promise<CallListChoice | null> => {
    if (draw === null) return choice;
    const drawn = await changeOpportunities('opportunities.drawHoldout', draw, { name: draw.name });
    return drawn === false ? null : { by: 'campaign', id: drawn.answer.id };
  };
  const write = async () => {
    if (await save(draw?.name ?? t('opportunities.callList.title'), type, choose)) onClose();
  };
  return (
    <>
      {isRunning && (
        <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />
      )}
      <Button
        variant="primary"
        isDisabled={isEmpty || draw?.name.trim() === ''}
        isPending={isRunning}
        onPress={() => void write()}
      >
        {t(draw === null ? 'opportunities.callList.save' : 'opportunities.callList.drawAndSave')}
      </Button>
    </>
  );
}
