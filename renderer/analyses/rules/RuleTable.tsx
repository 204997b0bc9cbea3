import { Users } from 'lucide-react';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Count, Share } from '../../ui/Values.tsx';
import { ruleKey, ruleSentence, sideText, type Basket, type Rule, type Rules } from './rule-words.ts';

/** Whose people are shown: those who bought all of it, or those to offer the right side to. */
export type RulePeople = 'bought' | 'offer';

type Props = Readonly<{
  result: Rules;
  basket: Basket;
  windowDays: number;
  onPeople: (rule: Rule, which: RulePeople) => void;
}>;

/** Every rule as a sentence, with its numbers and the people behind it. */
export function RuleTable({ result, basket, windowDays, onPeople }: Props) {
  const words = useWords();
  const { t, format } = words;
  const about = (rule: Rule) => ({ left: sideText(rule.antecedent), right: sideText(rule.consequent) });
  return (
    <DataTable<Rule>
      caption={t('rules.table')}
      showCaption
      rows={result.rules}
      rowKey={ruleKey}
      columns={[
        {
          id: 'rule',
          title: t('rules.column.rule'),
          sortBy: ({ antecedent }) => antecedent.join(' + '),
          cell: (rule) => ruleSentence(words, rule, basket, windowDays),
        },
        {
          id: 'confidence',
          title: t('rules.column.confidence'),
          align: 'end',
          sortBy: ({ confidence }) => confidence,
          cell: ({ confidence, confidenceInterval, antecedentCount }) => (
            <Share value={confidence} interval={confidenceInterval} n={antecedentCount} />
          ),
        },
        {
          id: 'lift',
          title: t('rules.column.lift'),
          align: 'end',
          sortBy: ({ lift }) => lift,
          cell: ({ lift, liftInterval }) => (
            <bdi>
              {t('rules.liftWithInterval', {
                lift: format.number(lift, 1),
                low: format.number(liftInterval[0], 1),
                high: format.number(liftInterval[1], 1),
              })}
            </bdi>
          ),
        },
        {
          id: 'count',
          title: t('rules.column.count'),
          align: 'end',
          sortBy: ({ count }) => count,
          cell: ({ count }) => <Count value={count} />,
        },
        {
          id: 'people',
          title: t('rules.column.people'),
          cell: (rule) => (
            <ButtonRow>
              <Button
                size="small"
                icon={Users}
                aria-label={t('rules.offerOf', about(rule))}
                onPress={() => onPeople(rule, 'offer')}
              >
                {t('rules.offer')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={t('rules.boughtOf', about(rule))}
                onPress={() => onPeople(rule, 'bought')}
              >
                {t('rules.bought')}
              </Button>
            </ButtonRow>
          ),
        },
      ]}
    />
  );
}
