import { channelsOf, layouts } from '../../shared/core/audience/catalog.ts';
import {
  audienceFileTypes,
  layoutIds,
  mergeFields,
  type AudienceChoice,
  type AudienceFileType,
  type Purpose,
} from '../../shared/core/model/audience.ts';
import { useWords } from '../i18n/intl.tsx';
import { ChoiceChips } from '../ui/ChoiceChips.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { PurposeSelect } from './PurposeSelect.tsx';
import s from './Audience.module.css';

type Props = Readonly<{
  choice: AudienceChoice;
  type: AudienceFileType;
  purposes: readonly Purpose[];
  onChange: (some: Partial<AudienceChoice>) => void;
  onType: (type: AudienceFileType) => void;
}>;

/** What the file is for, and what it is to hold. */
export function AudienceForm({ choice, type, purposes, onChange, onType }: Props) {
  const { t } = useWords();
  const layout = layouts[choice.layout];
  const own = (layout.columns[choice.channel] ?? []).map(({ value }) => value);
  const further = mergeFields.filter((field) => !own.includes(field));
  return (
    <>
      <div className={s['choices']}>
        <Select
          label={t('audience.layout')}
          options={layoutIds.map((value) => ({ value, label: t(`audience.layouts.${value}`) }))}
          value={choice.layout}
          onChange={(next) => onChange({ layout: next })}
        />
        <PurposeSelect
          label={t('audience.purpose')}
          purposes={purposes}
          value={choice.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
        <Select
          label={t('audience.channel')}
          options={channelsOf(choice.layout).map((value) => ({ value, label: t(`channel.${value}`) }))}
          value={choice.channel}
          onChange={(channel) => onChange({ channel })}
        />
      </div>
      {layout.fieldNames === null ? (
        <p className={s['note']}>{t('audience.hashed')}</p>
      ) : (
        <div>
          <p className={s['label']} aria-hidden>
            {t('audience.fields')}
          </p>
          <ChoiceChips
            label={t('audience.fields')}
            options={further.map((value) => ({ value, label: t(`export.audience.${value}`) }))}
            chosen={choice.fields.filter((field) => further.includes(field))}
            onChange={(fields) => onChange({ fields })}
          />
        </div>
      )}
      <div className={s['type']}>
        <SegmentedControl
          label={t('audience.type')}
          options={audienceFileTypes.map((value) => ({ value, label: t(`audience.types.${value}`) }))}
          value={type}
          onChange={onType}
        />
        {!layout.reads.includes(type) && (
          <p className={s['note']} role="status">
            {t('audience.csvOnly')}
          </p>
        )}
      </div>
    </>
  );
}
