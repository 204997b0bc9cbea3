import type {
  Condition,
  ConditionKind,
  DayTest,
  Goods,
  NumberTest,
  Period,
  SequenceStep,
  TextTest,
} from '../../../../../shared/core/segments/schema.ts';
import { blankGoods, blankNumber, blankStep, blankText, blankWhen, blanks } from './blank.ts';
import type { GoodsDraft, Half, NumberDraft, StepDraft, TextDraft, WhenDraft } from './shapes.ts';

const numberFrom = (test: NumberTest): NumberDraft => ({ ...blankNumber, ...test });
const textFrom = (test: TextTest): TextDraft => ({ ...blankText, ...test });
const whenFrom = (test: DayTest | Period): WhenDraft => ({ ...blankWhen, ...test });
const goodsFrom = (goods: Goods): GoodsDraft => ({ ...blankGoods, ...goods });

function stepFrom(step: SequenceStep): StepDraft {
  return step.what === 'order'
    ? { ...blankStep, what: 'order', goods: goodsFrom(step.goods) }
    : { ...blankStep, ...step };
}

type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;

function fromAnswer({ question, which, test }: Of<'answer'>): Half {
  const base = { ...blanks.answer, question, which, as: test.as };
  if (test.as === 'choice') return { ...base, choices: test.values };
  return test.as === 'number'
    ? { ...base, number: numberFrom(test.test) }
    : { ...base, text: textFrom(test.test) };
}

type From = { readonly [K in ConditionKind]: (condition: Of<K>) => Half };

const from: From = {
  text: (condition) => ({ ...condition, test: textFrom(condition.test) }),
  custom: (condition) => ({ ...condition, test: textFrom(condition.test) }),
  day: (condition) => ({ ...condition, test: whenFrom(condition.test) }),
  age: (condition) => ({ ...condition, test: numberFrom(condition.test) }),
  completeness: (condition) => ({ ...condition, test: numberFrom(condition.test) }),
  orders: (condition) => ({
    ...condition,
    goods: goodsFrom(condition.goods),
    period: whenFrom(condition.period),
    test: numberFrom(condition.test),
  }),
  'order-day': (condition) => ({
    ...condition,
    goods: goodsFrom(condition.goods),
    test: whenFrom(condition.test),
  }),
  events: (condition) => ({
    ...condition,
    period: whenFrom(condition.period),
    test: numberFrom(condition.test),
  }),
  'event-day': (condition) => ({ ...condition, test: whenFrom(condition.test) }),
  answer: fromAnswer,
  responses: (condition) => ({
    ...condition,
    period: whenFrom(condition.period),
    test: numberFrom(condition.test),
  }),
  preference: (condition) => condition,
  consent: (condition) => condition,
  source: (condition) => condition,
  'party-share': (condition) => ({ ...condition, test: numberFrom(condition.test) }),
  rfm: (condition) => condition,
  'rfm-score': (condition) => ({ ...condition, test: numberFrom(condition.test) }),
  segment: (condition) => condition,
  sequence: (condition) => ({
    ...condition,
    first: stepFrom(condition.first),
    then: stepFrom(condition.then),
    period: whenFrom(condition.period),
  }),
  people: (condition) => condition,
  'follow-up': (condition) => condition,
};

/** A finished condition, opened for editing. */
export function halfOf(condition: Condition): Half {
  // the function is of the very kind of the condition
  const open = from[condition.kind] as (condition: Condition) => Half;
  return open(condition);
}
