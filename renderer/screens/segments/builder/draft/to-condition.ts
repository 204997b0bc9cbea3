import { Condition, type ConditionKind } from '../../../../../shared/core/segments/schema.ts';
import type { Half, HalfOf, Missing } from './shapes.ts';
import {
  chain,
  mapMade,
  required,
  toBehaviour,
  toDay,
  toDays,
  toGoods,
  toNumber,
  toPeriod,
  toStep,
  toText,
  toTexts,
  type Made,
} from './to-tests.ts';

function toOrders(half: HalfOf<'orders'>): Made<unknown> {
  return chain(toGoods(half.goods), (goods) =>
    chain(toNumber(half.test), (test) =>
      mapMade(toPeriod(half.period), (period) => ({ ...half, goods, test, period })),
    ),
  );
}

function toEvents(half: HalfOf<'events'>): Made<unknown> {
  return chain(toBehaviour(half), (behaviour) =>
    chain(toNumber(half.test), (test) =>
      mapMade(toPeriod(half.period), (period) => ({ kind: half.kind, ...behaviour, test, period })),
    ),
  );
}

function toAnswer({ kind, question, which, as, number, choices, text }: HalfOf<'answer'>): Made<unknown> {
  const tests = {
    number: () => mapMade(toNumber(number), (test) => ({ as, test })),
    choice: () => mapMade(toTexts(choices), (values) => ({ as, values })),
    text: () => mapMade(toText(text), (test) => ({ as, test })),
  };
  return chain(required(question, 'question'), (id) =>
    mapMade<unknown, unknown>(tests[as](), (test) => ({ kind, question: id, which, test })),
  );
}

function toSequence({ kind, first, then, happens, days, period }: HalfOf<'sequence'>): Made<unknown> {
  return chain(toStep(first), (one) =>
    chain(toStep(then), (other) =>
      chain(toDays(days), (within) =>
        mapMade(toPeriod(period), (when) => ({
          kind,
          first: one,
          then: other,
          happens,
          days: within,
          period: when,
        })),
      ),
    ),
  );
}

type To = { readonly [K in ConditionKind]: (half: HalfOf<K>) => Made<unknown> };

const counted = (half: Readonly<{ test: Parameters<typeof toNumber>[0] }>): Made<unknown> =>
  mapMade(toNumber(half.test), (test) => ({ ...half, test }));

const to: To = {
  text: (half) => mapMade(toText(half.test), (test) => ({ ...half, test })),
  custom: (half) =>
    chain(required(half.field, 'column'), (field) =>
      mapMade(toText(half.test), (test) => ({ ...half, field, test })),
    ),
  day: (half) => mapMade(toDay(half.test), (test) => ({ ...half, test })),
  age: counted,
  completeness: counted,
  orders: toOrders,
  'order-day': (half) =>
    chain(toGoods(half.goods), (goods) => mapMade(toDay(half.test), (test) => ({ ...half, goods, test }))),
  events: toEvents,
  'event-day': (half) =>
    chain(toBehaviour(half), (behaviour) =>
      mapMade(toDay(half.test), (test) => ({ kind: half.kind, which: half.which, ...behaviour, test })),
    ),
  answer: toAnswer,
  responses: (half) =>
    chain(toNumber(half.test), (test) =>
      mapMade(toPeriod(half.period), (period) => ({ ...half, test, period })),
    ),
  preference: (half) => mapMade(required(half.topic, 'topic'), (topic) => ({ ...half, topic })),
  consent: (half) => mapMade(required(half.purpose, 'purpose'), (purpose) => ({ ...half, purpose })),
  source: (half) => mapMade(required(half.source, 'source'), (source) => ({ ...half, source })),
  'party-share': counted,
  rfm: (half) => (half.groups.length === 0 ? { missing: 'groups' } : { made: half }),
  'rfm-score': counted,
  segment: (half) => mapMade(required(half.segment, 'segment'), (segment) => ({ ...half, segment })),
  sequence: toSequence,
  people: (half) => (half.ids.length === 0 ? { missing: 'values' } : { made: half }),
  'follow-up': (half) => ({ made: half }),
};

/** The condition that a draft says, or what it lacks. What comes out passes the schema, always. */
export function finish(half: Half): Readonly<{ condition: Condition } | { missing: Missing }> {
  // the function is of the very kind of the draft
  const make = to[half.kind] as (half: Half) => Made<unknown>;
  const result = make(half);
  if ('missing' in result) return result;
  const read = Condition.safeParse(result.made);
  return read.success ? { condition: read.data } : { missing: 'value' };
}
