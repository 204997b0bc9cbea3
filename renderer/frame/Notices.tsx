import { FolderOpen, HardDriveDownload, History } from 'lucide-react';
import { useState } from 'react';
import type { WorkspaceCopy, WorkspaceState } from '../../shared/contract/workspace.ts';
import { isolate } from '../i18n/isolate.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { saveCopy } from './saving-actions.ts';
import { openWorkspace, reopenWorkspace } from './workspace-actions.ts';
import s from './Frame.module.css';

/** What the user should know of the open workspace; none of it keeps from working. */
export function Notices() {
  const { t } = useWords();
  const workspace = useSession((session) => session.workspace);
  const passed = useSession(({ passedCopies }) => passedCopies);
  if (workspace === null) return null;
  const { readOnly, problems } = workspace;
  const copies = workspace.copies.filter(({ file }) => !passed.includes(file.token));
  if (readOnly === null && problems.length === 0 && copies.length === 0) return null;
  return (
    <section className={s['notices']} aria-label={t('notice.region')}>
      {problems.length > 0 && <Problems problems={problems} />}
      {readOnly !== null && <ReadOnly {...readOnly} />}
      {copies.map((copy) => (
        <OtherCopy key={copy.file.token} copy={copy} />
      ))}
    </section>
  );
}

function ReadOnly({ reason, holder, since }: NonNullable<WorkspaceState['readOnly']>) {
  const { t, format } = useWords();
  if (reason === 'not-writable')
    return (
      <Notice
        isBanner
        tone="warning"
        title={t('frame.notWritable')}
        actions={
          <Button size="small" icon={HardDriveDownload} onPress={() => void saveCopy()}>
            {t('saving.saveCopy')}
          </Button>
        }
      >
        {t('frame.notWritableWhy')}
      </Notice>
    );
  return (
    <Notice
      isBanner
      tone="warning"
      title={t('frame.readOnly', { holder: isolate(holder), since: format.instant(since) })}
      actions={
        <Button size="small" icon={FolderOpen} onPress={() => void reopenWorkspace()}>
          {t('saving.openAgain')}
        </Button>
      }
    >
      {t('frame.readOnlyWhy')}
    </Notice>
  );
}

function OtherCopy({ copy: { name, file, savedAt, isNewer } }: { copy: WorkspaceCopy }) {
  const { t, format } = useWords();
  const when = format.instant(savedAt);
  const pass = () =>
    useSession.setState(({ passedCopies }) => ({ passedCopies: [...passedCopies, file.token] }));
  return (
    <Notice
      isBanner
      tone={isNewer ? 'warning' : 'info'}
      title={t('notice.copyTitle', { name: isolate(name) })}
      onDismiss={pass}
      actions={
        <Button size="small" icon={FolderOpen} onPress={() => void openWorkspace(file)}>
          {t('notice.copyOpen')}
        </Button>
      }
    >
      {t(isNewer ? 'notice.copyNewer' : 'notice.copyOlder', { when })}
    </Notice>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <Notice
      isBanner
      tone="error"
      title={t('notice.problems')}
      actions={
        <>
          <Button size="small" icon={History} onPress={() => useSession.getState().go({ screen: 'backups' })}>
            {t('recovery.backups')}
          </Button>
          <Button size="small" icon={HardDriveDownload} onPress={() => void saveCopy()}>
            {t('saving.saveCopy')}
          </Button>
          <Button size="small" variant="quiet" aria-expanded={isShown} onPress={() => setShown(!isShown)}>
            {t('ui.details')}
          </Button>
        </>
      }
    >
      <p>{t('notice.problemsWhy')}</p>
      {isShown && (
        <pre className={s['stack']} dir="ltr">
          {problems.join('\n')}
        </pre>
      )}
    </Notice>
  );
}
