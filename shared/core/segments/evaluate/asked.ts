import type { RfmSettings } from '../../analyses/rfm/schema.ts';
import type { Facts } from '../facts/facts.ts';

/** What a condition is asked of. */
export type Asked = Readonly<{
  facts: Facts;
  /** Day number: what was dated after it does not count. */
  on: number;
  rfm: RfmSettings;
}>;
