import type { Inspection } from '../../../shared/core/model/import.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDesk } from './import-desk.ts';

const mostNames = 6;

/** Says whose choices are offered for a file and why, with the way to do without them. */
export function OfferedMapping({ token, inspection }: { token: string; inspection: Inspection }) {
  const { t } = useWords();
  const { offered } = inspection;
  if (offered === null) return null;
  const names = (list: readonly string[]) =>
    [...list.slice(0, mostNames).map(isolate), ...(list.length > mostNames ? ['…'] : [])].join(' · ');
  const lines = [
    ...(offered.added.length > 0 ? [t('import.offered.added', { names: names(offered.added) })] : []),
    ...(offered.missing.length > 0 ? [t('import.offered.missing', { names: names(offered.missing) })] : []),
    ...(offered.renamed.length > 0
      ? [
          t('import.offered.renamed', {
            names: names(offered.renamed.map(({ before, after }) => `${before} → ${after}`)),
          }),
        ]
      : []),
  ];
  const file = offered.fileName === null ? t('import.offered.earlier') : isolate(offered.fileName);
  return (
    <Notice
      tone="info"
      title={t(`import.offered.${offered.by}`, { file })}
      actions={
        <Button size="small" onPress={() => void useDesk.getState().startFresh(token)}>
          {t('import.offered.fresh')}
        </Button>
      }
    >
      {lines.length > 0 && lines.map((line) => <p key={line}>{line}</p>)}
    </Notice>
  );
}
