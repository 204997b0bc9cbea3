import type { LeftOutBlock, ReportBlock, ReportRequest } from '../model/report.ts';
import { activitySection, type ActivityInput } from './blocks/activity.ts';
import type { BlockKit } from './blocks/block-kit.ts';
import { campaignsSection, type CampaignsInput } from './blocks/campaigns.ts';
import { customersSection, type CustomersInput } from './blocks/customers.ts';
import { groupsSection, type GroupsInput } from './blocks/groups.ts';
import { opportunitiesSection, type OpportunitiesInput } from './blocks/opportunities.ts';
import { qualitySection, type QualityInput } from './blocks/quality.ts';
import { requestsSection, type RequestsInput } from './blocks/requests.ts';
import { scoresSection, type ScoresInput } from './blocks/scores.ts';
import { themesSection, type ThemesInput } from './blocks/themes.ts';
import type { ReportDocument, ReportSection } from './document.ts';
import { suppressSmall } from './suppress.ts';

/** What blocks are made of; a block whose part is missing has no data. */
export type ReportInputs = Readonly<
  Partial<{
    activity: ActivityInput;
    groups: GroupsInput;
    opportunities: OpportunitiesInput;
    campaigns: CampaignsInput;
    scores: ScoresInput;
    themes: ThemesInput;
    requests: RequestsInput;
    quality: QualityInput;
    customers: CustomersInput;
  }>
>;

/** Blocks that list people by name: never in a report for others. */
export const blocksOfPeople: ReadonlySet<ReportBlock> = new Set(['customers']);

type Make = (kit: BlockKit, inputs: ReportInputs) => ReportSection | null;

/** A block without its input is one without data. */
const made =
  <K extends keyof ReportInputs>(
    key: K,
    make: (kit: BlockKit, input: NonNullable<ReportInputs[K]>) => ReportSection | null,
  ): Make =>
  (kit, inputs) => {
    const input = inputs[key];
    return input === undefined ? null : make(kit, input);
  };

const makers: Readonly<Record<ReportBlock, Make>> = {
  activity: made('activity', activitySection),
  groups: made('groups', groupsSection),
  opportunities: made('opportunities', opportunitiesSection),
  campaigns: made('campaigns', campaignsSection),
  scores: made('scores', scoresSection),
  themes: made('themes', themesSection),
  requests: made('requests', requestsSection),
  quality: made('quality', qualitySection),
  customers: made('customers', customersSection),
};

/** What is told of a report besides its blocks. */
export type ReportHead = Readonly<{
  title: string;
  /** Name and value: the workspace, the people, the period. */
  scope: ReportDocument['scope'];
}>;

/**
 * Puts a report together: a section a block in the order asked for. Figures are those of the analyses; nothing is computed anew but shares of a
 * segment. For others, what would tell of very few people is taken out.
 */
export function composeReport(
  request: Pick<ReportRequest, 'blocks' | 'external'>,
  kit: BlockKit,
  head: ReportHead,
  inputs: ReportInputs,
): ReportDocument {
  const leftOut: LeftOutBlock[] = [];
  const sections = request.blocks.flatMap((block) => {
    const isForTeam = blocksOfPeople.has(block);
    const section = isForTeam && request.external !== null ? null : makers[block](kit, inputs);
    if (section !== null) return [section];
    leftOut.push({ block, why: isForTeam && request.external !== null ? 'people' : 'no-data' });
    return [];
  });
  return suppressSmall({
    ...head,
    language: kit.language,
    currency: kit.currency,
    sections,
    leftOut,
    least: request.external,
  });
}
