import * as z from 'zod';
import { comparisons, periodPresets } from './period.ts';

const Day = z.iso.date();

/** What a report can be put together from, in the order in which they are offered. */
export const reportBlocks = [
  'activity',
  'groups',
  'opportunities',
  'campaigns',
  'scores',
  'themes',
  'requests',
  'quality',
  'customers',
] as const;
export const ReportBlock = z.enum(reportBlocks);
export type ReportBlock = z.infer<typeof ReportBlock>;

/** Reports that are thought out already; each is a choice of blocks to begin with. */
export const reportTemplates = [
  'customer-review',
  'campaign',
  'voice-of-customer',
  'data-quality',
  'board',
] as const;
export const ReportTemplate = z.enum(reportTemplates);
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/** What a template begins with. */
export const templateBlocks: Readonly<Record<ReportTemplate, readonly ReportBlock[]>> = {
  'customer-review': ['activity', 'groups', 'opportunities', 'scores', 'requests'],
  campaign: ['campaigns', 'opportunities'],
  'voice-of-customer': ['scores', 'themes', 'requests'],
  'data-quality': ['quality'],
  board: ['activity', 'groups', 'scores'],
};

/** The period of a report: counted back from the last order whenever the report is made, or days that stay. */
export const ReportPeriod = z.union([
  z.object({ kind: z.enum(periodPresets) }),
  z
    .object({ kind: z.literal('custom'), from: Day, to: Day })
    .refine(({ from, to }) => from <= to, { message: 'the period ends before it begins' }),
]);
export type ReportPeriod = z.infer<typeof ReportPeriod>;

/** The languages that a report speaks: those whose catalogues are whole. */
export const reportLanguages = ['en', 'ar'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** Everything that decides what a report says. */
export const ReportRequest = z.object({
  template: ReportTemplate,
  /** In the order of the report, each once. */
  blocks: z
    .array(ReportBlock)
    .min(1)
    .max(reportBlocks.length)
    .refine((blocks) => new Set(blocks).size === blocks.length, { message: 'a block is there twice' }),
  /** Empty: the name of the template in the language of the report. */
  title: z.string().trim().max(200).default(''),
  /** Database id of a saved segment; everybody when null. */
  segment: z.int().min(1).nullable().default(null),
  period: ReportPeriod.default({ kind: 'last-12-months' }),
  comparison: z.enum(comparisons).default('before'),
  language: z.enum(reportLanguages),
  digits: z.enum(['latin', 'arabic']).default('latin'),
  /**
   * For people outside of the team: nobody is named, and neither figures of fewer than so many people are shown nor their words. Null: for the team.
   */
  external: z
    .union([z.literal(5), z.literal(11)])
    .nullable()
    .default(null),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** What a report is written to. */
export const reportFileTypes = ['html', 'pdf', 'xlsx', 'csv'] as const;
export const ReportFileType = z.enum(reportFileTypes);
export type ReportFileType = z.infer<typeof ReportFileType>;

/** Why a block is not in a report. */
export const LeftOutBlock = z.object({
  block: ReportBlock,
  /** 'no-data': there is nothing to tell. 'people': it lists people, and the report is for others. */
  why: z.enum(['no-data', 'people']),
});
export type LeftOutBlock = z.infer<typeof LeftOutBlock>;

/** A report as it was kept, to be made again from the data of then. `changedAt` is ISO 8601 UTC. */
export const KeptReport = z.object({
  id: z.int(),
  name: z.string(),
  request: ReportRequest,
  changedAt: z.string(),
});
export type KeptReport = z.infer<typeof KeptReport>;

/** A report to be kept: new without an id. */
export const ReportEdit = z.object({
  id: z.int().min(1).nullable(),
  name: z.string().trim().min(1).max(120),
  request: ReportRequest,
});
export type ReportEdit = z.infer<typeof ReportEdit>;
