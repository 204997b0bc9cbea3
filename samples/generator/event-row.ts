export type EventRow = {
  /** Blank while the visitor is not known. */
  readonly email: string;
  /** Blank for e-mails. */
  readonly visitor: string;
  readonly kind: string;
  readonly day: number;
  readonly minute: number;
  readonly second: number;
  readonly channel: string;
  readonly campaign: string;
  readonly subject: string;
  /** JSON, or blank. */
  readonly properties: string;
};
