import type { Language } from '../../../shared/core/model/languages.ts';
import { readDay } from '../../../shared/core/model/day.ts';
import type { Comparison, PeriodChoice } from '../../../shared/core/model/period.ts';
import {
  reportBlocks,
  reportLanguages,
  templateBlocks,
  type ReportBlock,
  type ReportLanguage,
  type ReportRequest,
  type ReportTemplate,
} from '../../../shared/core/model/report.ts';

/** A report while it is put together; its period and comparison are those of the whole app. */
export type ReportDraft = Omit<ReportRequest, 'period' | 'comparison'>;

/** The language of the page where reports speak it; English otherwise. */
export function reportLanguageOf(language: Language): ReportLanguage {
  return reportLanguages.find((known) => known === language) ?? 'en';
}

/** What a template begins with. */
export function draftOf(
  template: ReportTemplate,
  { language, digits }: Pick<ReportRequest, 'language' | 'digits'>,
): ReportDraft {
  return {
    template,
    blocks: [...templateBlocks[template]],
    title: '',
    segment: null,
    language,
    digits,
    external: null,
  };
}

/** Everything that decides what it says. */
export function requestOf(draft: ReportDraft, period: PeriodChoice, comparison: Comparison): ReportRequest {
  return { ...draft, period, comparison };
}

/** The period of a kept report, as the app has it; days that are none are all time. */
export function periodOf({ period }: ReportRequest): PeriodChoice {
  if (period.kind !== 'custom') return period;
  const [from, to] = [readDay(period.from), readDay(period.to)];
  return from === null || to === null ? { kind: 'all' } : { kind: 'custom', from, to };
}

/** All blocks as they are listed: those of the report in its order, then the others. */
export function listedBlocks(chosen: readonly ReportBlock[]): readonly ReportBlock[] {
  return [...chosen, ...reportBlocks.filter((block) => !chosen.includes(block))];
}

/** The blocks with one put in or taken out; one that is put in comes last. */
export function withBlock(chosen: readonly ReportBlock[], block: ReportBlock, isIn: boolean): ReportBlock[] {
  const others = chosen.filter((one) => one !== block);
  return isIn ? [...others, block] : others;
}

/** The blocks with one moved by places; unchanged at an end, or where it is not among them. */
export function moveBlock(
  chosen: readonly ReportBlock[],
  block: ReportBlock,
  by: number,
): readonly ReportBlock[] {
  const from = chosen.indexOf(block);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return chosen;
  return chosen.filter((one) => one !== block).toSpliced(to, 0, block);
}
