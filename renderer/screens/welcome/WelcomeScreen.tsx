import { FilePlus2, FlaskConical, FolderOpen, History, ShieldCheck, X } from 'lucide-react';
import { wholeLanguages } from '../../../shared/core/format/language-of.ts';
import { languages } from '../../../shared/core/model/languages.ts';
import { call } from '../../api/client.ts';
import { tell } from '../../frame/hold.ts';
import { Mark } from '../../frame/Mark.tsx';
import { saveSettings } from '../../frame/save-settings.ts';
import { chooseWorkspace, openSample, openWorkspace, workspaceName } from '../../frame/workspace-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { RoleSelect } from '../../onboarding/RoleSelect.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { useSession, type Recent } from '../../state/session.ts';
import { ActionCard } from '../../ui/ActionCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import s from './WelcomeScreen.module.css';

/** Where the app begins: open, make or try a workspace. */
export function WelcomeScreen() {
  const { t, language } = useWords();
  return (
    <div className={s['welcome']}>
      <header className={s['top']}>
        <span className={s['brand']}>
          <Mark size={24} />
          {t('app.name')}
        </span>
        <SegmentedControl
          label={t('welcome.language')}
          value={language}
          options={wholeLanguages.map((tag) => ({ value: tag, label: languages[tag].name }))}
          onChange={(chosen) => void saveSettings({ language: chosen })}
        />
      </header>
      <div className={s['middle']}>
        <div className={s['pitch']}>
          <h1 className={s['title']}>{t('welcome.title')}</h1>
          <p className={s['sentence']}>{t('welcome.sentence')}</p>
        </div>
        <div className={s['columns']}>
          <div className={s['actions']}>
            <ActionCard
              icon={FilePlus2}
              title={t('welcome.new')}
              help={t('welcome.newHelp')}
              isMain
              onPress={() => useOverlays.getState().show('new-workspace')}
            />
            <ActionCard
              icon={FolderOpen}
              title={t('welcome.open')}
              help={t('welcome.openHelp')}
              onPress={() => void chooseWorkspace()}
            />
            <ActionCard
              icon={FlaskConical}
              title={t('welcome.sample')}
              help={t('welcome.sampleHelp')}
              onPress={() => void openSample()}
            />
          </div>
          <Recents />
        </div>
        <div className={s['role']}>
          <RoleSelect />
          <Remark>{t('onboarding.why')}</Remark>
        </div>
        <div className={s['promise']}>
          <Icon of={ShieldCheck} size={20} />
          <p>
            <strong className={s['strong']}>{t('welcome.promise')}</strong> {t('welcome.promiseWhy')}
          </p>
        </div>
      </div>
    </div>
  );
}

function Recents() {
  const { t } = useWords();
  const recents = useSession((session) => session.recents);
  return (
    <section className={s['recents']} aria-labelledby="recents">
      <h2 id="recents" className={s['heading']}>
        {t('welcome.recents')}
      </h2>
      {recents.length === 0 ? (
        <p className={s['none']}>{t('welcome.noRecents')}</p>
      ) : (
        <ul>
          {recents.slice(0, 6).map((recent) => (
            <RecentRow key={recent.file.token} recent={recent} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({ recent: { file, openedAt } }: { recent: Recent }) {
  const { t, format } = useWords();
  const name = workspaceName(file.name);
  const forget = async () => {
    try {
      await call('app.forgetRecent', { token: file.token });
      useSession.setState(({ recents }) => ({
        recents: recents.filter((recent) => recent.file.token !== file.token),
      }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <li className={s['recent']}>
      <ActionCard
        title={name}
        help={`${file.folder} · ${t('welcome.opened', { when: format.instant(openedAt) })}`}
        onPress={() => void openWorkspace(file)}
        isPlain
      />
      <IconButton
        label={t('backups.of', { name })}
        icon={History}
        size="small"
        onPress={() => useSession.getState().go({ screen: 'backups', file })}
      />
      <IconButton label={t('welcome.forget', { name })} icon={X} size="small" onPress={() => void forget()} />
    </li>
  );
}
