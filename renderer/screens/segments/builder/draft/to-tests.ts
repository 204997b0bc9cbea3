import type {
  DayTest,
  Goods,
  NumberTest,
  Period,
  SequenceStep,
  TextTest,
} from '../../../../../shared/core/segments/schema.ts';
import type {
  BehaviourDraft,
  GoodsDraft,
  Missing,
  NumberDraft,
  StepDraft,
  TextDraft,
  WhenDraft,
} from './shapes.ts';

/** A finished part, or what it lacks. */
export type Made<T> = Readonly<{ made: T } | { missing: Missing }>;

const made = <T>(value: T): Made<T> => ({ made: value });
const lacks = (missing: Missing): Made<never> => ({ missing });

/** The first that lacks something decides. */
export function chain<A, B>(part: Made<A>, next: (value: A) => Made<B>): Made<B> {
  return 'made' in part ? next(part.made) : part;
}

export function mapMade<A, B>(part: Made<A>, next: (value: A) => B): Made<B> {
  return chain(part, (value) => made(next(value)));
}

export function required<T>(value: T | null, missing: Missing): Made<T> {
  return value === null ? lacks(missing) : made(value);
}

/** Numbers the schema takes; a bound that is beyond it is no number that was meant. */
const isAmount = (value: number) => Number.isFinite(value) && Math.abs(value) <= 1e12;

export function toNumber(draft: NumberDraft): Made<NumberTest> {
  const { op, value, from, to } = draft;
  if (op !== 'between') return value === null || !isAmount(value) ? lacks('number') : made({ op, value });
  if (from === null || to === null || !isAmount(from) || !isAmount(to)) return lacks('number');
  // nobody could be between them
  return from > to ? lacks('bounds') : made({ op, from, to });
}

const isText = (text: string) => text !== '' && text.length <= 200;

export function toTexts(values: readonly string[]): Made<string[]> {
  const written = values.filter(isText);
  return written.length === 0 || written.length !== values.length || written.length > 200
    ? lacks('values')
    : made(written);
}

export function toText({ op, values, value }: TextDraft): Made<TextTest> {
  if (op === 'filled' || op === 'blank') return made({ op });
  if (op === 'is' || op === 'is-not') return mapMade(toTexts(values), (texts) => ({ op, values: texts }));
  return isText(value) ? made({ op, value }) : lacks('text');
}

const isCount = (count: number | null, most: number): count is number =>
  count !== null && Number.isInteger(count) && count >= 1 && count <= most;

function toSpan(draft: WhenDraft, op: 'within-last' | 'longer-ago' | 'anniversary-within') {
  const { count, unit } = draft;
  if (!isCount(count, 10_000)) return lacks(count === null ? 'count' : 'whole');
  return made({ op, count, unit } as const);
}

/** What a day and a period have in common; null for what only one of them knows. */
function toDated(draft: WhenDraft): Made<DayTest & Period> | null {
  const { op, day, from, to } = draft;
  switch (op) {
    case 'within-last':
    case 'longer-ago':
      // the op is of both
      return toSpan(draft, op) as Made<DayTest & Period>;
    case 'on-or-after':
    case 'on-or-before':
      return day === null ? lacks('day') : made({ op, day });
    case 'between':
      if (from === null || to === null) return lacks('day');
      return from > to ? lacks('days-order') : made({ op, from, to });
    default:
      return null;
  }
}

export function toPeriod(draft: WhenDraft): Made<Period> {
  return toDated(draft) ?? (draft.op === 'ever' ? made({ op: 'ever' }) : lacks('day'));
}

export function toDay(draft: WhenDraft): Made<DayTest> {
  const dated = toDated(draft);
  if (dated !== null) return dated;
  const { op } = draft;
  if (op === 'filled' || op === 'blank') return made({ op });
  return op === 'anniversary-within' ? toSpan(draft, op) : lacks('day');
}

export function toGoods({ by, products, categories }: GoodsDraft): Made<Goods> {
  if (by === 'anything') return made({ by });
  if (by === 'product')
    return products.length === 0 ? lacks('product') : made({ by, products: [...products] });
  return categories.length === 0 ? lacks('category') : made({ by, categories: [...categories] });
}

export function toBehaviour({ event, campaigns, channel }: BehaviourDraft) {
  return mapMade(required(event, 'event'), (kind) => ({ event: kind, campaigns: [...campaigns], channel }));
}

export function toStep(draft: StepDraft): Made<SequenceStep> {
  switch (draft.what) {
    case 'order':
      return mapMade(toGoods(draft.goods), (goods) => ({ what: 'order', goods }));
    case 'event':
      return mapMade(toBehaviour(draft), (behaviour) => ({ what: 'event', ...behaviour }));
    case 'response':
      return made({ what: 'response', survey: draft.survey });
  }
}

export function toDays(days: number | null): Made<number> {
  return isCount(days, 3_650) ? made(days) : lacks('days');
}
