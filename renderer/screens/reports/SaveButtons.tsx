import { Download } from 'lucide-react';
import {
  reportFileTypes,
  type ReportFileType,
  type ReportRequest,
} from '../../../shared/core/model/report.ts';
import { useJob } from '../../api/use-job.ts';
import { chooseFileToWrite } from '../../frame/choose-file.ts';
import { fileNameOf } from '../../frame/file-name-of.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useSession } from '../../state/session.ts';
import { useToasts } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import s from './Reports.module.css';

type Props = Readonly<{
  request: ReportRequest;
  /** As it is called now; null while it is put together. */
  title: string | null;
}>;

/** Writes the report that is shown, as what the user chooses. */
export function SaveButtons({ request, title }: Props) {
  const { t } = useWords();
  const by = useSession(({ settings }) => settings.name);
  const write = useJob('report.write');
  const print = useJob('report.print');
  const running = [write, print].find(({ state }) => state.status === 'running');
  const failed = [write, print].find(({ state }) => state.status === 'failed');
  const save = async (type: ReportFileType): Promise<void> => {
    try {
      const file = await chooseFileToWrite(type, `${fileNameOf(title ?? '') || 'report'}.${type}`);
      if (file === null) return;
      write.reset();
      print.reset();
      const asked = { request, file: file.token, by };
      const done = await (type === 'pdf' ? print.start(asked) : write.start({ ...asked, type }));
      if (done !== null)
        useToasts.getState().say(t('reports.saved', { name: isolate(file.name), count: done.written }));
    } catch (error) {
      tell(error);
    }
  };
  return (
    <div className={s['fields']}>
      <ButtonRow label={t('reports.save')}>
        {reportFileTypes.map((type) => (
          <Button
            key={type}
            icon={Download}
            variant={type === 'pdf' ? 'primary' : 'secondary'}
            aria-label={t('reports.saveAs', { type: t(`reports.type.${type}`) })}
            isDisabled={title === null || running !== undefined}
            onPress={() => void save(type)}
          >
            {t(`reports.type.${type}`)}
          </Button>
        ))}
      </ButtonRow>
      {running?.state.status === 'running' && (
        <ProgressBar
          progress={running.state.progress}
          onCancel={running.cancel}
          isCancelling={running.state.isCancelling}
        />
      )}
      {failed?.state.status === 'failed' && <ErrorState error={failed.state.error} />}
    </div>
  );
}
