import type { Purpose } from '../../shared/core/model/audience.ts';
import { useWords } from '../i18n/intl.tsx';
import { Select } from '../ui/Select.tsx';

type Props = Readonly<{
  label: string;
  purposes: readonly Purpose[];
  value: string;
  onChange: (purpose: string) => void;
}>;

/** One of the workspace's purposes, each with how many people said something about it. */
export function PurposeSelect({ label, purposes, value, onChange }: Props) {
  const { t, language } = useWords();
  return (
    <Select
      label={label}
      options={purposes.map(({ key, nameEn, nameAr, people }) => ({
        value: key,
        label: language === 'ar' ? nameAr : nameEn,
        help: t('audience.purposeHelp', { count: people }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
