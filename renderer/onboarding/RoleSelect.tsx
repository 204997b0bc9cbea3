import { roles } from '../../shared/core/model/onboarding.ts';
import { saveSettings } from '../frame/save-settings.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Select } from '../ui/Select.tsx';

/** What somebody does in the company. */
export function RoleSelect({ hideLabel = false }: Readonly<{ hideLabel?: boolean }>) {
  const { t } = useWords();
  const role = useSession(({ settings }) => settings.role);
  return (
    <Select
      label={t('settings.role')}
      hideLabel={hideLabel}
      placeholder={t('onboarding.chooseRole')}
      value={role}
      options={roles.map((one) => ({ value: one, label: t(`onboarding.role.${one}`) }))}
      onChange={(chosen) => void saveSettings({ role: chosen })}
    />
  );
}
