import type { Formats } from '../../format/values.ts';
import type { ReportLanguage } from '../../model/report.ts';
import type { Say } from '../html.ts';

/** What every block is told with. */
export type BlockKit = Readonly<{
  t: Say;
  format: Formats;
  language: ReportLanguage;
  currency: string | null;
  /** Whom and which days the figures are of, in words; and which they are compared with. */
  filter: string;
  compared: string | null;
}>;
