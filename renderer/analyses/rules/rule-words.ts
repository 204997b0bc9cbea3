import type { Input, Output } from '../../../shared/contract/api.ts';
import type { Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';

export type Rules = Output<'analysis.rules'>;
export type Rule = Rules['rules'][number];
export type RulesInput = Input<'analysis.rules'>;
export type Basket = NonNullable<RulesInput['basket']>;
export const basketKinds = ['order', 'customer', 'window'] as const;

/** What a row is known by. */
export function ruleKey({ antecedentKeys, consequentKeys }: Rule): string {
  return JSON.stringify([antecedentKeys, consequentKeys]);
}

/** The things of one side, in one run of text. */
export function sideText(names: readonly string[]): string {
  return names.map(isolate).join(' + ');
}

/** A rule as somebody would say it. */
export function ruleSentence({ t, format }: Words, rule: Rule, basket: Basket, windowDays: number): string {
  return t(`rules.sentence.${basket}`, {
    left: sideText(rule.antecedent),
    right: sideText(rule.consequent),
    share: format.percent(rule.confidence),
    lift: format.number(rule.lift, 1),
    days: format.days(windowDays),
  });
}
