import { assertNever } from '../../../../../shared/core/model/errors.ts';
import type { FoundFact } from '../../../../../shared/core/model/segments.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import type { Speech } from '../../words/speech.ts';

type Unit = Extract<FoundFact, { as: 'number' }>['unit'];

/** A number that was found, in its unit. */
export function amountFound({ words, currency }: Speech, value: number, unit: Unit): string {
  const { format, t } = words;
  switch (unit) {
    case 'money':
      return format.money(value, currency);
    case 'percent':
      return format.percent(value / 100, 1);
    case 'years':
      return t('segments.words.amount.years', { count: value });
    case 'count':
    case 'score':
      return format.number(value, 2);
    default:
      return assertNever(unit);
  }
}

/** What was found about a person: '2', '12 Mar 2025', 'Cairo'. */
export function foundWords(speech: Speech, found: FoundFact): string {
  const { t, format, find, locale } = speech.words;
  const nothing = t('segments.builder.found.nothing');
  switch (found.as) {
    case 'number':
      return found.value === null ? nothing : amountFound(speech, found.value, found.unit);
    case 'day':
      return found.day === null ? nothing : format.day(found.day);
    case 'text':
      return found.values.length === 0
        ? nothing
        : new Intl.ListFormat(locale, { type: 'unit' }).format(found.values.map(isolate));
    case 'state':
      return (
        find(`segments.builder.found.${found.state}`) ?? speech.names.rfmGroup(found.state) ?? found.state
      );
    default:
      return assertNever(found);
  }
}

/** How far off somebody is, in the unit of what was found; null where there is no distance. */
export function missingWords(speech: Speech, found: FoundFact, missing: number | null): string | null {
  if (missing === null) return null;
  const { t, format } = speech.words;
  const amount = found.as === 'number' ? amountFound(speech, missing, found.unit) : format.days(missing);
  return t('segments.builder.near.offBy', { amount });
}
