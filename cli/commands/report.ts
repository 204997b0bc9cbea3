import { extname } from 'node:path';
import { readDay } from '../../shared/core/model/day.ts';
import { comparisons, periodPresets } from '../../shared/core/model/period.ts';
import {
  reportBlocks,
  reportFileTypes,
  reportLanguages,
  ReportRequest,
  reportTemplates,
  templateBlocks,
  type ReportBlock,
  type ReportFileType,
} from '../../shared/core/model/report.ts';
import { printReport } from '../../shell/print-report.ts';
import { printWithBrowser } from '../../shell/print-with-browser.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { findSegment } from '../find-segment.ts';
import { print, printJson } from '../output.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

/** One of a list of words. @throws {UsageError} naming them */
function oneOf<T extends string>(call: Call, what: string, name: string, known: readonly T[]): T {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw new UsageError(call.t('cli.notOneOf', { what, name, known: known.join(', ') }));
}

function readType(call: Call): ReportFileType {
  const name = call.required('out');
  const found = reportFileTypes.find((type) => extname(name).toLowerCase() === `.${type}`);
  if (found !== undefined) return found;
  throw new UsageError(call.t('cli.badReportOut', { name }));
}

/** A preset, or a first and last day as `2025-01-01..2025-03-31`. */
function readPeriod(call: Call): ReportRequest['period'] {
  const text = call.option('period') ?? 'last-12-months';
  const days = /^(\S+)\.\.(\S+)$/u.exec(text);
  if (days === null) return { kind: oneOf(call, '--period', text, periodPresets) };
  const [from = '', to = ''] = days.slice(1);
  for (const day of [from, to])
    if (readDay(day) === null) throw new UsageError(call.t('cli.badDay', { day }));
  return { kind: 'custom', from, to };
}

function readBlocks(call: Call, template: ReportRequest['template']): readonly ReportBlock[] {
  const text = call.option('blocks');
  if (text === null) return templateBlocks[template];
  return text.split(',').map((name) => oneOf(call, '--blocks', name.trim(), reportBlocks));
}

/** Everything but the segment, which only the workspace knows. */
function readRequest(call: Call): ReportRequest {
  const template = oneOf(call, 'TEMPLATE', call.operands[0] ?? '', reportTemplates);
  const parsed = ReportRequest.safeParse({
    template,
    blocks: readBlocks(call, template),
    title: call.option('title') ?? '',
    period: readPeriod(call),
    comparison: oneOf(call, '--compare', call.option('compare') ?? 'before', comparisons),
    language: oneOf(call, '--language', call.option('language') ?? call.language, reportLanguages),
    digits: oneOf(call, '--digits', call.option('digits') ?? 'latin', ['latin', 'arabic']),
    external: call.isOn('external') ? 5 : null,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join('.') ?? '';
  throw new UsageError(call.t('cli.badParameter', { name, why: issue?.message ?? '' }));
}

async function segmentOf(call: Call, desk: EngineDesk): Promise<number | null> {
  const name = call.option('segment');
  return name === null ? null : findSegment(call, desk, name);
}

export const reportCommand: Command = {
  name: 'report',
  operands: ['TEMPLATE'],
  options: {
    workspace: { value: 'W', isRequired: true },
    out: { value: 'FILE', isRequired: true },
    language: { value: 'en|ar' },
    digits: { value: 'latin|arabic' },
    segment: { value: 'S' },
    period: { value: 'P' },
    compare: { value: 'C' },
    blocks: { value: 'B,…' },
    title: { value: 'TEXT' },
    external: { value: null },
  },
  async run(call) {
    const [type, out, wanted] = [readType(call), call.required('out'), readRequest(call)];
    const { written } = await withWorkspace(call, async (desk) => {
      const request = { ...wanted, segment: await segmentOf(call, desk) };
      const { token: file } = await desk.grant(out);
      if (type !== 'pdf') return desk.ask('report.write', { request, type, file });
      const job = {
        progress: () => undefined,
        throwIfCancelled: () => call.interrupt.throwIfInterrupted(),
        onCancel: (stop: () => void) => void call.interrupt.watch(stop),
      };
      return printReport({ client: desk.ask }, printWithBrowser, { request, file }, job);
    });
    const { template, blocks } = wanted;
    if (call.isJson) await printJson({ template, blocks, type, out, rows: written });
    else await print(call.t('cli.reported', { out, rows: written }));
    return exitCode.done;
  },
};
