import {
  contactChannels,
  type ContactChannel,
  type Purpose,
} from '../../../../shared/core/model/audience.ts';
import { PurposeSelect } from '../../../audience/PurposeSelect.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { LabelledGroup } from '../../../ui/LabelledGroup.tsx';
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx';
import { Select } from '../../../ui/Select.tsx';
import s from './CallList.module.css';

/** For what, over which channel, and with how many offers people are contacted. */
export type Contact = Readonly<{ purpose: string; channel: ContactChannel; perCustomer: number }>;

const counts = ['1', '2', '3'] as const;

type Props = Readonly<{
  contact: Contact;
  purposes: readonly Purpose[];
  onChange: (contact: Contact) => void;
}>;

export function ContactForm({ contact, purposes, onChange }: Props) {
  const { t, format } = useWords();
  return (
    <div className={s['fields']}>
      <PurposeSelect
        label={t('audience.purpose')}
        purposes={purposes}
        value={contact.purpose}
        onChange={(purpose) => onChange({ ...contact, purpose })}
      />
      <Select
        label={t('audience.channel')}
        options={contactChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={contact.channel}
        onChange={(channel) => onChange({ ...contact, channel })}
      />
      <LabelledGroup label={t('opportunities.callList.each')}>
        <SegmentedControl
          label={t('opportunities.callList.each')}
          value={counts.find((count) => Number(count) === contact.perCustomer) ?? '3'}
          options={counts.map((value) => ({ value, label: format.number(Number(value)) }))}
          onChange={(count) => onChange({ ...contact, perCustomer: Number(count) })}
        />
      </LabelledGroup>
    </div>
  );
}
