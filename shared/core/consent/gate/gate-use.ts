import type { ContactChannel, LeftOutReason } from '../../model/audience.ts';

/**
 * What personal data leave the app for. *Contact*: somebody is to be written to, called or shown an advertisement, for a purpose that
 * person has agreed to. *Analysis*: a table or report of one's own. *Administration*: work on the data themselves (rows that could not
 * be read, copies of the workspace), which must be whole to be of use.
 */
export type GateUse =
  | Readonly<{ use: 'contact'; purpose: string; channel: ContactChannel }>
  | Readonly<{ use: 'analysis' }>
  | Readonly<{ use: 'administration' }>;

/** What is written down of every use. */
export type GateRecord = Readonly<{
  /** Distinguishes this use from all others. */
  key: string;
  use: GateUse;
  /** What was written, by the app's own name for it: `people.export`, `audience mailchimp csv`. */
  what: string;
  /** Who did it: the name from the settings, else the system's user. */
  by: string;
  /** People or rows that were written. */
  written: number;
  leftOut: readonly Readonly<{ reason: LeftOutReason; people: number }>[];
  /** ISO 8601 UTC. */
  at: string;
}>;
