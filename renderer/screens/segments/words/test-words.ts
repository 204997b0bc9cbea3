import { assertNever } from '../../../../shared/core/model/errors.ts';
import type { DayTest, NumberTest, Period, TextTest } from '../../../../shared/core/segments/schema.ts';
import { anyQuoted, quoted, say, unsaid, type Speech } from './speech.ts';

/** What a number counts. */
export type AmountUnit = 'times' | 'orders' | 'items' | 'products' | 'years' | 'money' | 'percent' | 'plain';

/** Amounts are told to this many digits after the mark. */
const decimals = 3;

/** An amount with its unit, as the object of a sentence. */
export function amountWords(speech: Speech, value: number, unit: AmountUnit): string {
  const { format } = speech.words;
  switch (unit) {
    case 'money':
      return format.money(value, speech.currency);
    case 'percent':
      return format.percent(value / 100, decimals);
    case 'plain':
      return say(speech, 'amount.plain', { value: format.number(value, decimals) });
    default:
      return say(speech, `amount.${unit}`, { count: value });
  }
}

/** 'at least 3 times', '0–6', 'more than 20 %'. */
export function numberWords(speech: Speech, test: NumberTest, unit: AmountUnit): string {
  if (test.op !== 'between')
    return say(speech, `number.${test.op}`, { amount: amountWords(speech, test.value, unit) });
  // the unit is said once, after the second
  const first = unit === 'money' || unit === 'percent' ? unit : 'plain';
  return say(speech, 'number.between', {
    from: amountWords(speech, test.from, first),
    to: amountWords(speech, test.to, unit),
  });
}

/** Whether only those pass who have none at all of what is counted. */
export function asksForNone(test: NumberTest): boolean {
  switch (test.op) {
    case 'exactly':
    case 'at-most':
      return test.value === 0;
    case 'less-than':
      return test.value === 1;
    default:
      return false;
  }
}

export function spanWords(speech: Speech, { count, unit }: { count: number; unit: string }): string {
  return say(speech, `span.${unit}`, { count });
}

type Dated = Exclude<DayTest | Period, { op: 'ever' | 'anniversary-within' | 'filled' | 'blank' }>;

function whenWords(speech: Speech, test: Dated): string {
  const { format } = speech.words;
  switch (test.op) {
    case 'within-last':
    case 'longer-ago':
      return say(speech, `when.${test.op}`, { span: spanWords(speech, test) });
    case 'on-or-after':
    case 'on-or-before':
      return say(speech, `when.${test.op}`, { day: format.day(test.day) });
    case 'between':
      return say(speech, 'when.between', { from: format.day(test.from), to: format.day(test.to) });
    default:
      return assertNever(test);
  }
}

/** 'in the last 90 days'; nothing where any time counts. */
export function periodWords(speech: Speech, period: Period): string {
  return period.op === 'ever' ? unsaid : whenWords(speech, period);
}

/** The day of something, said as a whole: `on` names the messages of what happened on it. */
export function dayWords(
  speech: Speech,
  on: string,
  test: DayTest,
  params: Readonly<Record<string, string>> = {},
): string {
  switch (test.op) {
    case 'anniversary-within':
      return say(speech, `on.${on}.anniversary`, { ...params, span: spanWords(speech, test) });
    case 'filled':
    case 'blank':
      return say(speech, `on.${on}.${test.op}`, params);
    default:
      return say(speech, `on.${on}.when`, { ...params, when: whenWords(speech, test) });
  }
}

/** What a text is tested against; nothing for `filled` and `blank`. */
export function textValues(speech: Speech, test: TextTest): string {
  switch (test.op) {
    case 'is':
    case 'is-not':
      return anyQuoted(speech, test.values);
    case 'filled':
    case 'blank':
      return unsaid;
    default:
      return quoted(speech, test.value);
  }
}
