import { ActivityParams, ActivityResult } from './activity/schema.ts';
import { BacktestParams, BacktestResult } from './backtest/schema.ts';
import { ClustersParams, ClustersResult } from './clusters/schema.ts';
import { CompareParams, CompareResult } from './compare/schema.ts';
import { DriversParams, DriversResult } from './drivers/schema.ts';
import { NextProductsParams, NextProductsResult } from './next-products/schema.ts';
import { OverlapParams, OverlapResult } from './overlap/schema.ts';
import { RequestsParams, RequestsResult } from './requests/schema.ts';
import { RfmParams, RfmResult } from './rfm/schema.ts';
import { RulesParams, RulesResult } from './rules/schema.ts';
import { ScoresParams, ScoresResult } from './scores/schema.ts';
import { SentimentParams, SentimentResult } from './sentiment/schema.ts';
import { SequencesParams, SequencesResult } from './sequences/schema.ts';
import { ThemesParams, ThemesResult } from './themes/schema.ts';
import { UpSellParams, UpSellResult } from './up-sell/schema.ts';
import { WhiteSpaceParams, WhiteSpaceResult } from './white-space/schema.ts';

/** Names and shapes only: what the contract and the renderer may know of the analyses. */
export const catalog = {
  activity: { params: ActivityParams, result: ActivityResult },
  rfm: { params: RfmParams, result: RfmResult },
  clusters: { params: ClustersParams, result: ClustersResult },
  compare: { params: CompareParams, result: CompareResult },
  overlap: { params: OverlapParams, result: OverlapResult },
  scores: { params: ScoresParams, result: ScoresResult },
  drivers: { params: DriversParams, result: DriversResult },
  sentiment: { params: SentimentParams, result: SentimentResult },
  themes: { params: ThemesParams, result: ThemesResult },
  requests: { params: RequestsParams, result: RequestsResult },
  'up-sell': { params: UpSellParams, result: UpSellResult },
  'white-space': { params: WhiteSpaceParams, result: WhiteSpaceResult },
  'next-products': { params: NextProductsParams, result: NextProductsResult },
  backtest: { params: BacktestParams, result: BacktestResult },
  rules: { params: RulesParams, result: RulesResult },
  sequences: { params: SequencesParams, result: SequencesResult },
} as const;
export type AnalysisId = keyof typeof catalog;
