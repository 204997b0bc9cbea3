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

/** How many can be reached over a channel, where that is known. */
export type Reachable = Readonly<Partial<Record<ContactChannel, number>>>;

const counts = ['1', '2', '3'] as const;

type Props = Readonly<{
  contact: Contact;
  purposes: readonly Purpose[];
  reachable: Reachable;
  onChange: (contact: Contact) => void;
}>;

/** Asks for them, with how many each channel reaches. */
export function ContactForm({ contact, purposes, reachable, onChange }: Props) {
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
        options={contactChannels.map((value) => {
          const count = reachable[value];
          const help = count === undefined ? null : t('opportunities.callList.reachable', { count });
          return { value, label: t(`channel.${value}`), ...(help !== null && { help }) };
        })}
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
