import type {
  RuleCondition,
  RuleDefinition,
  RuleDemand,
} from '../../../../shared/core/model/quality-rule.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { fieldWord } from '../findings/finding-words.ts';

function conditionWords({ t }: Words, field: string, condition: RuleCondition): string {
  return 'value' in condition
    ? t(`quality.rule.where.${condition.op}`, { field, value: isolate(condition.value) })
    : t(`quality.rule.where.${condition.op}`, { field });
}

function demandWords({ t, language }: Words, field: string, demand: RuleDemand): string {
  switch (demand.must) {
    case 'filled':
    case 'unique':
      return t(`quality.rule.must.${demand.must}`, { field });
    case 'match':
      return t('quality.rule.must.match', { field, pattern: isolate(demand.pattern) });
    case 'one-of':
    case 'not-be': {
      const list = new Intl.ListFormat(language, { type: 'disjunction' });
      return t(`quality.rule.must.${demand.must}`, {
        field,
        values: list.format(demand.values.map(isolate)),
      });
    }
  }
}

/** A rule as one says it: 'For every customer where country is EG: phone must be filled.' */
export function ruleSentence(words: Words, { table, where, demand }: RuleDefinition): string {
  const { t } = words;
  const every = t(`quality.rule.every.${table}`);
  const must = demandWords(words, fieldWord(words, table, demand.field), demand);
  if (where === null) return t('quality.rule.sentenceAll', { every, must });
  const condition = conditionWords(words, fieldWord(words, table, where.field), where);
  return t('quality.rule.sentence', { every, where: condition, must });
}
