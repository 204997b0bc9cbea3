import type * as z from 'zod';
import type { AnalysisId, catalog } from './catalog.ts';
import type { Analysis } from './define.ts';
import { activity } from './activity/index.ts';
import { backtest } from './backtest/index.ts';
import { clusters } from './clusters/index.ts';
import { compare } from './compare/index.ts';
import { drivers } from './drivers/index.ts';
import { nextProducts } from './next-products/index.ts';
import { overlap } from './overlap/index.ts';
import { requests } from './requests/index.ts';
import { rfm } from './rfm/index.ts';
import { rules } from './rules/index.ts';
import { scores } from './scores/index.ts';
import { sentiment } from './sentiment/index.ts';
import { sequences } from './sequences/index.ts';
import { themes } from './themes/index.ts';
import { upSell } from './up-sell/index.ts';
import { whiteSpace } from './white-space/index.ts';

export type AnalysisParams<Id extends AnalysisId> = z.output<(typeof catalog)[Id]['params']>;
export type AnalysisResult<Id extends AnalysisId> = z.output<(typeof catalog)[Id]['result']>;

/** The work behind each name of the catalogue. A missing or mistyped analysis does not compile. */
export const registry: {
  readonly [Id in AnalysisId]: Analysis<AnalysisParams<Id>, AnalysisResult<Id>>;
} = {
  ...{
    activity,
    rfm,
    clusters,
    compare,
    overlap,
    scores,
    drivers,
    sentiment,
    themes,
    requests,
    rules,
    sequences,
  },
  'up-sell': upSell,
  'white-space': whiteSpace,
  'next-products': nextProducts,
  backtest,
};
