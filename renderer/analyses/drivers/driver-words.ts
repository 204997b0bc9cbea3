import type { Output } from '../../../shared/contract/api.ts';

export type Drivers = Output<'analysis.drivers'>;
export type Driver = Drivers['drivers'][number];
