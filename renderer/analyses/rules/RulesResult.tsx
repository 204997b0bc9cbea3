import { useCallback } from 'react';
import { ExportTableButton } from '../../frame/ExportTableButton.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useOverlays } from '../../state/overlays.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { LeftOutRemark } from '../frame/LeftOutRemark.tsx';
import { RuleMap } from './RuleMap.tsx';
import type { RuleChoice } from './RuleSettings.tsx';
import { RuleTable, type RulePeople } from './RuleTable.tsx';
import { rulesTable } from './rules-table.ts';
import { ruleKey, sideText, type Rule, type Rules, type RulesInput } from './rule-words.ts';

type Props = Readonly<{ result: Rules; params: RulesInput; choice: RuleChoice }>;

/** What was counted and how far to believe it, then the rules. */
export function RulesResult({ result, params, choice }: Props) {
  const words = useWords();
  const { t, format } = words;
  const show = useCallback(
    (rule: Rule, which: RulePeople) => {
      const about = { left: sideText(rule.antecedent), right: sideText(rule.consequent) };
      useOverlays.getState().showPeople({
        people: { kind: 'analysis', id: 'rules', params, selection: `${which}:${ruleKey(rule)}` },
        title: t(`rules.peopleOf.${which}`, about),
      });
    },
    [params, t],
  );
  const open = useCallback((rule: Rule) => show(rule, 'bought'), [show]);
  const { baskets, total, rules, anonymousOrders } = result;
  if (baskets === 0) return <Notice tone="info">{t('rules.nothingSold')}</Notice>;
  return (
    <>
      <Remark>
        {t('rules.found', {
          count: total,
          tested: format.number(result.tested),
          baskets: format.number(baskets),
          items: format.number(result.items),
          least: format.number(result.minCount),
        })}{' '}
        {rules.length < total && t('rules.first', { count: rules.length })}{' '}
        {anonymousOrders > 0 && t('rules.anonymous', { count: anonymousOrders })}{' '}
        {result.withoutCategory > 0 && t('purchases.withoutCategory', { count: result.withoutCategory })}
      </Remark>
      <LeftOutRemark lines={result.lines} leftOut={result.leftOut} />
      {rules.length === 0 ? (
        <Notice tone="info">{t('rules.none')}</Notice>
      ) : (
        <>
          <Remark>{t('rules.notCause')}</Remark>
          <Panel>
            <RuleMap result={result} onOpen={open} />
          </Panel>
          <Panel>
            <RuleTable
              result={result}
              basket={choice.basket}
              windowDays={choice.windowDays}
              onPeople={show}
            />
            <ButtonRow>
              <ExportTableButton table={() => rulesTable(words, result)} />
            </ButtonRow>
          </Panel>
        </>
      )}
    </>
  );
}
