import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';

type State = FieldsProps<'consent'>['half']['state'];
type Channel = FieldsProps<'consent'>['half']['channel'];
const states: readonly State[] = ['may', 'refused', 'unknown', 'expired'];
const channels: readonly Channel[] = ['email', 'sms', 'phone', 'post', 'ads'];

export function ConsentFields({ half, onChange }: FieldsProps<'consent'>) {
  const { t, language } = useWords();
  const { vocabulary } = useEditor();
  const purposes = vocabulary.purposes.map(({ key, nameEn, nameAr }) => ({
    value: key,
    label: language === 'ar' ? nameAr : nameEn,
  }));
  const isGone = half.purpose !== null && !purposes.some(({ value }) => value === half.purpose);
  return (
    <>
      <Select<State>
        hideLabel
        label={t('segments.builder.consent.state')}
        value={half.state}
        options={states.map((value) => ({ value, label: t(`segments.builder.consent.${value}`) }))}
        onChange={(state) => onChange({ ...half, state })}
      />
      <Select<Channel>
        hideLabel
        label={t('segments.builder.consent.channel')}
        value={half.channel}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => onChange({ ...half, channel })}
      />
      <Select
        hideLabel
        label={t('segments.builder.consent.purpose')}
        placeholder={t('segments.builder.consent.choosePurpose')}
        value={half.purpose}
        options={isGone ? [...purposes, { value: half.purpose ?? '', label: half.purpose ?? '' }] : purposes}
        onChange={(purpose) => onChange({ ...half, purpose })}
      />
    </>
  );
}
