import { createHash } from 'node:crypto';
import { valueFormats } from '../../shared/core/format/values.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Period } from '../../shared/core/model/period.ts';
import type { ReportRequest } from '../../shared/core/model/report.ts';
import { composeReport } from '../../shared/core/report/compose.ts';
import type { ReportDocument } from '../../shared/core/report/document.ts';
import { reportHtml } from '../../shared/core/report/html.ts';
import { segmentName } from '../../shared/core/segments/store/read-segments.ts';
import type { Session } from '../session.ts';
import { writerVersion } from '../store/file/writer-version.ts';
import { startWords } from '../words.ts';
import { workspaceState } from '../workspace-state.ts';
import { fontRules } from './fonts.ts';
import { gatherReport } from './gather.ts';
import { reportDays } from './period-of.ts';

/** A report that is ready to be written as anything. */
export interface MadeReport {
  readonly document: ReportDocument;
  readonly t: ReturnType<typeof startWords>;
  /** Says which data the figures are of. */
  readonly stamp: string;
  readonly made: string;
  /** As a page; with its fonts it needs no other file. */
  readonly html: (options: Readonly<{ hasFonts: boolean }>) => string;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8');

/** What is told of the data: how many of what, up to when, and a mark of the figures themselves, the same for the same figures. */
function stampOf(session: Session, document: ReportDocument, { t, format }: Kit): string {
  const state = workspaceState(session);
  // what is hidden is no text of its own: it is told apart from blanks by a name
  const told = JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'symbol' ? value.description : value,
  );
  return t('report.stamp', {
    mark: sha256(told).digest('hex').slice(0, 12),
    customers: state?.counts.customers ?? 0,
    orders: state?.counts.orders ?? 0,
    responses: state?.counts.responses ?? 0,
    day: format.day(state?.span?.last ?? null),
  });
}

type Kit = Readonly<{ t: ReturnType<typeof startWords>; format: ReturnType<typeof valueFormats> }>;

function daysText({ t, format }: Kit, { from, to }: Period): string {
  if (from === null && to === null) return t('period.all');
  return t('period.range', { from: format.day(from), to: format.day(to) });
}

/**
 * Puts a report together from the present data, all of one state of them.
 * @throws {AppError} 'cancelled', 'segment-unknown', 'no-workspace', or as the analyses
 */
export async function makeReport(session: Session, request: ReportRequest, job: Job): Promise<MadeReport> {
  const { language, digits, segment, comparison } = request;
  const t = startWords(language, digits);
  const format = valueFormats({ language, digits });
  const kit = { t, format };
  for (;;) {
    const workspace = session.workspace();
    const version = workspace.dataVersion();
    const days = reportDays(session, request);
    const people = segment === null ? t('report.everybody') : segmentName(workspace.db, segment);
    const period = daysText(kit, days.period);
    const compared = days.compared === null ? null : daysText(kit, days.compared);
    const inputs = await gatherReport({ session, segment, days, comparison, t, job }, request);
    // what came from two states of the data is asked for again
    if (session.workspace().dataVersion() !== version) continue;
    const { currency } = await session.columns();
    const filter = t('report.filter.people', { people, period });
    const scope = [
      [t('report.scope.workspace'), `\u2068${workspaceState(session)?.name ?? ''}\u2069`],
      [t('report.scope.people'), `\u2068${people}\u2069`],
      [t('report.scope.period'), period],
      [t('report.scope.compared'), compared ?? t('report.scope.nothing')],
    ] as const;
    const title = request.title === '' ? t(`report.template.${request.template}`) : request.title;
    const document = composeReport(
      request,
      { ...kit, language, currency, filter, compared },
      { title, scope },
      inputs,
    );
    const stamp = stampOf(session, document, kit);
    const made = t('report.made', { version: writerVersion, day: format.day(session.now().slice(0, 10)) });
    const hash = (text: string) => sha256(text).digest('base64');
    return {
      ...{ document, t, stamp, made },
      html({ hasFonts }) {
        const html = { t, format, stamp, made, hash, fonts: '' };
        const page = reportHtml(document, html);
        return hasFonts ? reportHtml(document, { ...html, fonts: fontRules(page) }) : page;
      },
    };
  }
}
