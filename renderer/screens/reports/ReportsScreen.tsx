import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReportRequest } from '../../../shared/core/model/report.ts';
import { notYet, useQuery } from '../../api/use-query.ts';
import { AnalysisFrame } from '../../analyses/frame/AnalysisFrame.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeptReports } from './KeptReports.tsx';
import { PagePreview } from './PagePreview.tsx';
import { draftOf, reportLanguageOf, periodOf, requestOf, type ReportDraft } from './report-draft.ts';
import { ReportFields } from './ReportFields.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import s from './Reports.module.css';

/** Reports for others: what is in them, how they look, and as what they are written. */
export function ReportsScreen() {
  const { t, language } = useWords();
  const { digits } = useSession(({ settings }) => settings);
  const period = useSession((session) => session.period);
  const comparison = useSession((session) => session.comparison);
  const setPeriod = useSession((session) => session.setPeriod);
  const [draft, setDraft] = useState<ReportDraft>(() =>
    draftOf('customer-review', { language: reportLanguageOf(language), digits }),
  );
  const request = useMemo(
    () => (draft.blocks.length === 0 ? null : requestOf(draft, period, comparison)),
    [draft, period, comparison],
  );
  return (
    <>
      <PageHeader title={t('reports.title')} question={t('reports.question')} hasPeriod />
      <div className={s['screen']}>
        <Report
          draft={draft}
          request={request}
          onChange={setDraft}
          onOpen={(kept) => {
            setPeriod(periodOf(kept.request), kept.request.comparison);
            setDraft(kept.request);
          }}
        />
      </div>
    </>
  );
}

type Props = Readonly<{
  draft: ReportDraft;
  request: ReportRequest | null;
  onChange: (draft: ReportDraft) => void;
  onOpen: Parameters<typeof KeptReports>[0]['onOpen'];
}>;

function Report({ draft, request, onChange, onOpen }: Props) {
  const { t } = useWords();
  const job = useQuery('report.compose', request ?? notYet);
  const report = request === null ? undefined : job.data;
  // one without blocks has nothing to look at or to save
  const shown = report === undefined || report.blocks.length === 0 ? null : report;
  return (
    <div className={s['columns']}>
      <div className={s['side']}>
        <ReportFields
          draft={draft}
          leftOut={report?.leftOut ?? []}
          onChange={onChange}
          onTemplate={(template) => onChange({ ...draftOf(template, draft), segment: draft.segment })}
        />
        <KeptReports request={request} onOpen={onOpen} />
      </div>
      <section className={s['preview']} aria-label={t('reports.preview')}>
        {request !== null && (
          <SaveButtons request={request} title={job.isStale || shown === null ? null : shown.title} />
        )}
        <AnalysisFrame job={job} settings={null}>
          {report !== undefined && <Composed report={shown} />}
        </AnalysisFrame>
      </section>
    </div>
  );
}

/** @param props.report null: there is nothing in it */
function Composed({ report }: Readonly<{ report: Readonly<{ html: string; title: string }> | null }>) {
  const { t } = useWords();
  if (report !== null)
    return <PagePreview html={report.html} label={t('reports.previewOf', { title: report.title })} />;
  return (
    <EmptyState icon={FileText} title={t('reports.nothing.title')}>
      {t('reports.nothing.body')}
    </EmptyState>
  );
}
