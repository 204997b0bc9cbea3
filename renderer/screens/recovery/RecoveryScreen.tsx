import { CircleCheck, TriangleAlert, Upload } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RecoveryReport } from '../../../shared/contract/workspace.ts';
import { call } from '../../api/client.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Advice } from './Advice.tsx';
import { damageWords, importedFile, lossesOf, lossWords } from './recovery-words.ts';
import s from './RecoveryScreen.module.css';

/** From here on the report is no longer in the way; it can be looked at again until the window closes. */
async function pass(report: RecoveryReport): Promise<void> {
  useSession.setState({ readRecovery: report });
  try {
    useSession.getState().setWorkspace(await call('workspace.dismissRecovery', null));
  } catch (error) {
    tell(error);
  }
}

/** Before anything else of a workspace that had to be recovered: what was wrong, what was used, what is missing. */
export function RecoveryScreen({ report }: { report: RecoveryReport }) {
  const { t } = useWords();
  const { go } = useSession.getState();
  const hasImport = report.missing.some((one) => importedFile(one) !== null);
  const goOn = (screen?: 'backups' | 'import') => {
    if (screen !== undefined) go({ screen });
    void pass(report);
  };
  return (
    <Report report={report}>
      <Button variant="primary" size="large" onPress={() => goOn()}>
        {t('recovery.goOn')}
      </Button>
      {hasImport && (
        <Button size="large" icon={Upload} onPress={() => goOn('import')}>
          {t('command.import')}
        </Button>
      )}
      <Button size="large" onPress={() => goOn('backups')}>
        {t('recovery.backups')}
      </Button>
    </Report>
  );
}

/** The same report once more, for who has read it and comes back to it. */
export function ReadRecovery() {
  const { t } = useWords();
  const report = useSession(({ readRecovery }) => readRecovery);
  if (report === null) return null;
  return (
    <Report report={report}>
      <Button size="large" onPress={() => useSession.getState().back()}>
        {t('nav.back')}
      </Button>
    </Report>
  );
}

function Report({ report, children }: { report: RecoveryReport; children: ReactNode }) {
  const words = useWords();
  const { t, format } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const workspace = useSession((session) => session.workspace);
  const losses = lossesOf(report);
  const isWhole = losses.length === 0;
  useEffect(() => heading.current?.focus(), []);
  if (workspace === null) return null;
  const name = workspace.file.name;
  const lead = workspace.readOnly === null ? 'recovery.lead' : 'recovery.leadReadOnly';
  return (
    <div className={s['recovery']}>
      <header className={s['head']} data-whole={isWhole}>
        <Icon of={isWhole ? CircleCheck : TriangleAlert} size={32} />
        <div>
          <h1 ref={heading} tabIndex={-1} className={s['title']}>
            {t(isWhole ? 'recovery.titleWhole' : 'recovery.titleMissing', { name: isolate(name) })}
          </h1>
          <p className={s['lead']}>{t(lead, { at: format.instant(report.at) })}</p>
        </div>
      </header>
      <div className={s['parts']}>
        <Part title={t('recovery.wrong')}>
          {report.damaged.map((damaged) => (
            <p key={`${damaged.what} ${damaged.why}`}>{damageWords(damaged, name, words)}</p>
          ))}
        </Part>
        <Part title={t('recovery.used')}>
          <p>{t(`recovery.from.${report.used.from}`, { at: format.instant(report.used.savedAt) })}</p>
          <p>
            {t('recovery.changes', {
              count: report.used.changes,
              upTo: format.instant(report.used.upTo),
            })}
          </p>
        </Part>
        <Part title={t('recovery.missing')}>
          {isWhole ? (
            <p className={s['nothing']}>{t('recovery.nothing')}</p>
          ) : (
            <ul className={s['losses']}>
              {losses.map((one) => (
                <li key={JSON.stringify(one)}>{lossWords(one, words)}</li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={t('recovery.kept')}>
          <Kept report={report} name={name} />
        </Part>
        <Part title={t('recovery.next')}>
          <Advice losses={losses} hasSecondFolder={workspace.saving.secondFolder !== null} />
        </Part>
      </div>
      <footer className={s['actions']}>{children}</footer>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={s['part']}>
      <h2 className={s['name']}>{title}</h2>
      <div className={s['words']}>{children}</div>
    </section>
  );
}

/** Where what was damaged lies now. Who only reads has moved nothing. */
function Kept({ report, name }: { report: RecoveryReport; name: string }) {
  const { t } = useWords();
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const kept = report.damaged.flatMap(({ keptAs }) => (keptAs === null ? [] : [keptAs]));
  if (kept.length === 0) {
    const isGone = report.damaged.every(({ why }) => why === 'missing');
    return <p>{t(isReadOnly && !isGone ? 'recovery.keptThere' : 'recovery.keptNothing')}</p>;
  }
  return (
    <>
      <ul>
        {kept.map((one) => (
          <li key={one}>
            <bdi className={s['file']}>{one}</bdi>
          </li>
        ))}
      </ul>
      <p className={s['soft']}>{t('recovery.keptIn', { folder: isolate(`${name}-backups / quarantine`) })}</p>
    </>
  );
}
