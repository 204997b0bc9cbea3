import type { Step } from '../core/model/steps.ts';

/** A step for tests that do not care which. */
export const anyStep: Step = { name: 'set-currency', params: { currency: 'EUR' } };
export const importStep: Step = { name: 'import', params: { file: 'orders.csv' } };
