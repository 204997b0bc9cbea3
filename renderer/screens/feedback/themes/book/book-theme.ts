import type { Output } from '../../../../../shared/contract/api.ts';

/** A theme as the book has it. */
export type BookTheme = Output<'feedback.themes'>['themes'][number];
