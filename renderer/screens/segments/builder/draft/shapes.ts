import type { Condition, ConditionKind } from '../../../../../shared/core/segments/schema.ts';

/**
 * A condition while it is written: every kind has the fields of its finished shape, but what is not chosen yet is null or empty, and what
 * another test would need is kept while one tries tests.
 */
export type Unit = 'day' | 'week' | 'month' | 'year';
export type NumberOp =
  'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exactly' | 'other-than' | 'between';
export type TextOp =
  'is' | 'is-not' | 'contains' | 'lacks' | 'starts-with' | 'ends-with' | 'filled' | 'blank';
export type WhenOp =
  | 'ever'
  | 'within-last'
  | 'longer-ago'
  | 'on-or-after'
  | 'on-or-before'
  | 'between'
  | 'anniversary-within'
  | 'filled'
  | 'blank';

export type NumberDraft = Readonly<{
  op: NumberOp;
  value: number | null;
  from: number | null;
  to: number | null;
}>;
export type TextDraft = Readonly<{ op: TextOp; values: readonly string[]; value: string }>;
/** Of a day or a period; which of the ops may be chosen depends on where it stands. */
export type WhenDraft = Readonly<{
  op: WhenOp;
  count: number | null;
  unit: Unit;
  day: string | null;
  from: string | null;
  to: string | null;
}>;
export type GoodsDraft = Readonly<{
  by: 'anything' | 'product' | 'category';
  products: readonly number[];
  categories: readonly string[];
}>;
export type BehaviourDraft = Readonly<{
  event: string | null;
  campaigns: readonly number[];
  channel: string | null;
}>;
export type StepDraft = BehaviourDraft &
  Readonly<{ what: 'order' | 'event' | 'response'; goods: GoodsDraft; survey: number | null }>;

type Finished<K extends ConditionKind> = Extract<Condition, { kind: K }>;

export type Half =
  | Readonly<{ kind: 'text'; field: Finished<'text'>['field']; test: TextDraft }>
  | Readonly<{ kind: 'custom'; field: string | null; test: TextDraft }>
  | Readonly<{ kind: 'day'; field: Finished<'day'>['field']; test: WhenDraft }>
  | Readonly<{ kind: 'age'; test: NumberDraft }>
  | Readonly<{ kind: 'completeness'; test: NumberDraft }>
  | Readonly<{
      kind: 'orders';
      measure: Finished<'orders'>['measure'];
      goods: GoodsDraft;
      period: WhenDraft;
      test: NumberDraft;
    }>
  | Readonly<{ kind: 'order-day'; which: 'first' | 'last'; goods: GoodsDraft; test: WhenDraft }>
  | (Readonly<{ kind: 'events'; period: WhenDraft; test: NumberDraft }> & BehaviourDraft)
  | (Readonly<{ kind: 'event-day'; which: 'first' | 'last'; test: WhenDraft }> & BehaviourDraft)
  | Readonly<{
      kind: 'answer';
      question: number | null;
      which: 'latest' | 'any';
      as: 'number' | 'choice' | 'text';
      number: NumberDraft;
      choices: readonly string[];
      text: TextDraft;
    }>
  | Readonly<{ kind: 'responses'; survey: number | null; period: WhenDraft; test: NumberDraft }>
  | Readonly<{ kind: 'preference'; topic: string | null; values: readonly string[] }>
  | Readonly<{
      kind: 'consent';
      purpose: string | null;
      channel: Finished<'consent'>['channel'];
      state: Finished<'consent'>['state'];
    }>
  | Readonly<{ kind: 'source'; source: number | null }>
  | Readonly<{ kind: 'party-share'; party: Finished<'party-share'>['party']; test: NumberDraft }>
  | Readonly<{ kind: 'rfm'; groups: readonly string[]; at: 'now' | 'last-import' }>
  | Readonly<{ kind: 'rfm-score'; score: 'r' | 'f' | 'm'; test: NumberDraft }>
  | Readonly<{ kind: 'segment'; segment: number | null }>
  | Readonly<{
      kind: 'sequence';
      first: StepDraft;
      then: StepDraft;
      happens: boolean;
      days: number | null;
      period: WhenDraft;
    }>
  | Readonly<{ kind: 'people'; ids: readonly number[] }>
  | Readonly<{ kind: 'follow-up'; state: Finished<'follow-up'>['state'] }>;

export type HalfOf<K extends ConditionKind> = Extract<Half, { kind: K }>;

/** What a condition still lacks, or what is wrong with it; named by the message `segments.builder.missing.<code>`. */
export type Missing =
  | 'number'
  | 'bounds'
  | 'values'
  | 'text'
  | 'count'
  | 'whole'
  | 'day'
  | 'days-order'
  | 'product'
  | 'category'
  | 'event'
  | 'question'
  | 'topic'
  | 'purpose'
  | 'source'
  | 'groups'
  | 'segment'
  | 'column'
  | 'days'
  | 'value';
