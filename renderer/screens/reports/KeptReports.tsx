import { FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { KeptReport, ReportRequest } from '../../../shared/core/model/report.ts';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { sayDone } from '../../frame/say-done.ts';
import { tell } from '../../frame/hold.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import s from './Reports.module.css';

type Props = Readonly<{
  /** What would be kept; null while nothing is chosen. */
  request: ReportRequest | null;
  onOpen: (kept: KeptReport) => void;
}>;

/** Reports that were kept, to be made again from the data of then. */
export function KeptReports({ request, onOpen }: Props) {
  const { t, format } = useWords();
  const { data: kept = [] } = useQuery('report.kept', null);
  const [name, setName] = useState('');
  const keep = async (): Promise<void> => {
    const named = name.trim();
    if (named === '' || request === null) return;
    try {
      const before = kept.find((one) => one.name === named);
      await call('report.keep', { id: before?.id ?? null, name: named, request });
      setName('');
      sayDone({ name: 'keep-report', params: { report: named } });
    } catch (error) {
      tell(error);
    }
  };
  const forget = async (one: KeptReport): Promise<void> => {
    try {
      await call('report.forget', { id: one.id });
      sayDone({ name: 'forget-report', params: { report: one.name } });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <Section title={t('reports.kept')}>
      {kept.length === 0 && <p className={s['soft']}>{t('reports.keptNone')}</p>}
      {kept.length > 0 && (
        <ul className={s['blocks']} aria-label={t('reports.kept')}>
          {kept.map((one) => (
            <li key={one.id} className={s['block']}>
              <div className={s['keptName']}>
                <Button
                  size="small"
                  variant="quiet"
                  icon={FileText}
                  aria-label={t('reports.open', { name: isolate(one.name) })}
                  onPress={() => onOpen(one)}
                >
                  <bdi dir="auto">{one.name}</bdi>
                </Button>
                <span className={s['soft']}>
                  {t('reports.changedAt', { at: format.instant(one.changedAt) })}
                </span>
              </div>
              <IconButton
                size="small"
                icon={Trash2}
                label={t('reports.forget', { name: isolate(one.name) })}
                onPress={() => void forget(one)}
              />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('reports.keepAs')}
        value={name}
        maxLength={120}
        onChange={setName}
        onSubmit={() => void keep()}
      />
      <div>
        <Button isDisabled={name.trim() === '' || request === null} onPress={() => void keep()}>
          {t('reports.keep')}
        </Button>
      </div>
    </Section>
  );
}
