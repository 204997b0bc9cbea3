import type { Input, Output } from '../../../shared/contract/api.ts';

export type UpSell = Output<'analysis.up-sell'>;
export type UpSellParams = Input<'analysis.up-sell'>;
export type Ladder = UpSell['ladders'][number];
export type Step = Ladder['steps'][number];
