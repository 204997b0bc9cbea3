import { RfmParams, RfmResult } from './rfm/schema.ts';

/** Names and shapes only: what the contract and the renderer may know of the analyses. */
export const catalog = {
  rfm: { params: RfmParams, result: RfmResult },
} as const;
export type AnalysisId = keyof typeof catalog;
