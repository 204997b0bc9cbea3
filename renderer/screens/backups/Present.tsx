import type { ReactNode } from 'react';
import type { WorkspaceState } from '../../../shared/contract/workspace.ts';
import { chooseFolder } from '../../frame/choose-file.ts';
import { tell } from '../../frame/hold.ts';
import { setSecondFolder } from '../../frame/saving-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import s from './BackupsScreen.module.css';

/** How it stands now: when the file was written, and where it is kept as well. */
export function Present() {
  const { t, format } = useWords();
  const workspace = useSession((session) => session.workspace);
  const wasRecovered = useSession(({ readRecovery }) => readRecovery !== null);
  if (workspace === null) return null;
  const isReadOnly = workspace.readOnly !== null;
  return (
    <div className={s['present']}>
      <Panel title={t('backups.now')}>
        <p>{t('backups.nowSaved', { when: format.instant(workspace.savedAt) })}</p>
        {isReadOnly && <p>{t('backups.nowReadOnly')}</p>}
        {wasRecovered && (
          <div className={s['recovered']}>
            <p>{t('recovery.wasRecovered')}</p>
            <Button size="small" onPress={() => useSession.getState().go({ screen: 'recovery' })}>
              {t('recovery.again')}
            </Button>
          </div>
        )}
      </Panel>
      <Panel title={t('backups.second')}>
        <SecondFolder saving={workspace.saving} isReadOnly={isReadOnly} />
      </Panel>
    </div>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={s['panel']}>
      <h2 className={s['heading']}>{title}</h2>
      {children}
    </section>
  );
}

type SecondFolderProps = Readonly<{ saving: WorkspaceState['saving']; isReadOnly: boolean }>;

function SecondFolder({ saving: { secondFolder, failed }, isReadOnly }: SecondFolderProps) {
  const { t } = useWords();
  const choose = async () => {
    try {
      const folder = await chooseFolder();
      if (folder !== null) await setSecondFolder(folder);
    } catch (error) {
      tell(error);
    }
  };
  const folder = isolate(secondFolder?.name ?? '');
  const isFailing = failed?.what === 'second-copy';
  return (
    <>
      <p>{secondFolder === null ? t('backups.secondNone') : t('backups.secondAt', { folder })}</p>
      {isFailing && <p className={s['failing']}>{t('backups.secondFailed', { folder })}</p>}
      {!isReadOnly && (
        <div className={s['buttons']}>
          <Button size="small" onPress={() => void choose()}>
            {t(secondFolder === null ? 'backups.secondChoose' : 'backups.secondChange')}
          </Button>
          {secondFolder !== null && (
            <Button size="small" variant="quiet" onPress={() => void setSecondFolder(null)}>
              {t('backups.secondRemove')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
