import type { Output } from '../../../../shared/contract/api.ts';

export type Lines = Output<'overview.lines'>;
export type Line = Lines['lines'][number];
export type Told = Line['told'];
