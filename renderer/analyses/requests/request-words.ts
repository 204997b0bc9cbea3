import type { Output } from '../../../shared/contract/api.ts';

export type Requests = Output<'analysis.requests'>;
export type RequestGroup = Requests['groups'][number];
export const requestStates = ['new', 'planned', 'done', 'declined'] as const;
