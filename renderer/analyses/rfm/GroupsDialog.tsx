import { useState } from 'react';
import { rfmGroups } from '../../../shared/core/analyses/rfm/schema.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { RfmGroup, RfmSettings } from './group-words.ts';
import { saveRfmSettings } from './save-settings.ts';
import { Remark } from '../../ui/Remark.tsx';
import s from './Rfm.module.css';

type Own = Readonly<{ name: string; action: string }>;

/** What was typed, where it says another thing than the app. */
function kept({ name, action }: Own) {
  const of = (text: string) => (text.trim() === '' ? null : text.trim());
  return { name: of(name), action: of(action) };
}

/** What the team calls the groups, and what it does about each; blank is what the app says. */
export function GroupsDialog({ settings, onClose }: { settings: RfmSettings; onClose: () => void }) {
  const { t } = useWords();
  const [own, setOwn] = useState<Readonly<Partial<Record<RfmGroup, Own>>>>(() =>
    Object.fromEntries(
      rfmGroups.map((group) => {
        const words = settings.groups[group];
        return [group, { name: words?.name ?? '', action: words?.action ?? '' }];
      }),
    ),
  );
  const of = (group: RfmGroup): Own => own[group] ?? { name: '', action: '' };
  const save = async () => {
    const groups = Object.fromEntries(
      rfmGroups
        .map((group) => [group, kept(of(group))] as const)
        .filter(([, { name, action }]) => name !== null || action !== null),
    );
    if (await saveRfmSettings({ ...settings, groups })) onClose();
  };
  return (
    <Dialog
      title={t('rfm.own.title')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('rfm.settings.save')}
          </Button>
        </>
      }
    >
      <Remark tone="faint">{t('rfm.own.note')}</Remark>
      <div className={s['ownWords']}>
        {rfmGroups.map((group) => (
          <fieldset key={group} className={s['ownGroup']}>
            <legend className={s['heading']}>{t(`rfm.group.${group}`)}</legend>
            <TextField
              label={t('rfm.own.name')}
              value={of(group).name}
              placeholder={t(`rfm.group.${group}`)}
              maxLength={60}
              onChange={(name) => setOwn({ ...own, [group]: { ...of(group), name } })}
            />
            <TextField
              label={t('rfm.own.action')}
              value={of(group).action}
              placeholder={t(`rfm.action.${group}`)}
              maxLength={400}
              onChange={(action) => setOwn({ ...own, [group]: { ...of(group), action } })}
            />
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
