import { useEffect, useRef } from 'react';
import { Check, X } from 'lucide-react';
import { dropFiles } from '../../api/client.ts';
import { chooseFilesToRead } from '../../frame/choose-file.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { ImportGuide, useImportGuide } from '../../onboarding/ImportGuide.tsx';
import { useToasts } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { DoneStep } from './DoneStep.tsx';
import { useDesk, type DeskFile } from './import-desk.ts';
import { BringAll } from './BringAll.tsx';
import { ImportTabs } from './ImportTabs.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PlanStep } from './PlanStep.tsx';
import s from './ImportScreen.module.css';

/** Files come in here: what each is, what it would change, and what was brought in before. */
export function ImportScreen() {
  const { t, failure } = useWords();
  const { files, open, add } = useDesk();
  const current = files.find(({ file }) => file.token === open) ?? files[0];
  const at = current?.stage.at ?? null;
  const guide = useImportGuide(at);
  const choose = async () => {
    const chosen = await chooseFilesToRead('import');
    if (chosen.length > 0) add(chosen);
  };
  const takeDropped = async (given: readonly File[]) => {
    try {
      add(await dropFiles(given));
    } catch (error) {
      useToasts.getState().say(failure(error), { tone: 'danger' });
    }
  };
  // what is being brought in comes first; the next file goes below it
  const zone = (
    <DropZone label={t('import.drop.title')} onFiles={(given) => void takeDropped(given)}>
      <p className={s['faint']}>{t('import.drop.hint')}</p>
      <Button onPress={() => void choose()}>{t('import.drop.choose')}</Button>
    </DropZone>
  );
  return (
    <>
      <PageHeader title={t('import.title')} question={t('import.question')} />
      <div className={s['guided']} data-guided={guide.isShown}>
        <div className={s['screen']}>
          {files.length === 0 && zone}
          {files.length > 1 && <Queue files={files} open={current?.file.token ?? null} />}
          <BringAll files={files} />
          {current !== undefined && <OneFile key={current.file.token} {...current} />}
          {files.length > 0 && zone}
          <ImportTabs />
        </div>
        {guide.isShown && <ImportGuide at={at} onClose={guide.close} />}
      </div>
    </>
  );
}

function Queue({ files, open }: { files: readonly DeskFile[]; open: string | null }) {
  const { t } = useWords();
  const { show, remove } = useDesk.getState();
  return (
    <nav aria-label={t('import.queue.title')} className={s['queue']}>
      {files.map(({ file, stage }) => (
        <div key={file.token} className={s['queued']}>
          <Button
            size="small"
            variant={file.token === open ? 'secondary' : 'quiet'}
            aria-pressed={file.token === open}
            onPress={() => show(file.token)}
            {...(stage.at === 'done' && {
              icon: Check,
              'aria-label': `${file.name}: ${t('import.steps.done')}`,
            })}
          >
            <bdi>{file.name}</bdi>
          </Button>
          <IconButton
            size="small"
            icon={X}
            label={t('import.queue.remove', { name: file.name })}
            onPress={() => remove(file.token)}
          />
        </div>
      ))}
    </nav>
  );
}

/** One file on its way in. What had the focus may be gone with the next step: then the step has it. */
function OneFile(file: DeskFile) {
  const section = useRef<HTMLElement>(null);
  const { at } = file.stage;
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <section ref={section} tabIndex={-1} className={s['file']} aria-label={file.file.name}>
      <Step {...file} />
    </section>
  );
}

function Step({ file, stage }: DeskFile) {
  const { t } = useWords();
  switch (stage.at) {
    case 'reading':
      return (
        <div aria-busy aria-label={t('import.queue.inspecting')} role="status">
          <SkeletonLines lines={6} />
        </div>
      );
    case 'unreadable':
      return (
        <>
          <ErrorState title={t('import.inspect.failed')} error={stage.error} />
          <footer className={s['actions']}>
            <Button onPress={() => useDesk.getState().remove(file.token)}>{t('import.discard')}</Button>
          </footer>
        </>
      );
    case 'mapping':
      return <MappingStep token={file.token} {...stage} />;
    case 'checking':
    case 'bringing':
      return (
        <>
          <h2 className={s['fileName']}>
            <bdi>{file.name}</bdi>
          </h2>
          {stage.at === 'checking' && <p className={s['sentence']}>{t('import.checking')}</p>}
          <ProgressBar progress={stage.progress} onCancel={stage.stop} />
        </>
      );
    case 'planned':
      return <PlanStep file={file} plan={stage.plan} error={stage.error} />;
    case 'done':
      return <DoneStep token={file.token} entry={stage.entry} />;
  }
}
