import { ShoppingBasket } from 'lucide-react';
import { BacktestView } from '../../analyses/backtest/BacktestView.tsx';
import { RulesView } from '../../analyses/rules/RulesView.tsx';
import { SequencesView } from '../../analyses/sequences/SequencesView.tsx';
import { UpSellView } from '../../analyses/up-sell/UpSellView.tsx';
import { WhiteSpaceView } from '../../analyses/white-space/WhiteSpaceView.tsx';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { NothingBroughtIn } from '../../onboarding/NothingBroughtIn.tsx';
import type { OpportunitiesTab } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { BoardPanel } from './board/BoardPanel.tsx';
import { HoldoutsPanel } from './holdouts/HoldoutsPanel.tsx';
import { MoneyPanel } from './money/MoneyPanel.tsx';
import { useOpportunitiesMethod } from './use-opportunities-method.ts';
import s from './OpportunitiesScreen.module.css';

/** Parts that obey the period of the app; offers look at the whole past. */
const withPeriod: ReadonlySet<OpportunitiesTab> = new Set(['white-space']);

/** Who would buy what next: the list to work on, what it rests on, and what offers really brought. */
export function OpportunitiesScreen({ tab = 'board' }: Readonly<{ tab?: OpportunitiesTab }>) {
  const { t } = useWords();
  const hasOrders = useSession(({ workspace }) => (workspace?.counts.orders ?? 0) > 0);
  const method = useOpportunitiesMethod(tab);
  return (
    <>
      <PageHeader
        title={t('opportunities.title')}
        question={t('opportunities.question')}
        hasPeriod={hasOrders && withPeriod.has(tab)}
        {...(hasOrders && { method })}
      />
      <div className={s['screen']}>
        {hasOrders ? <Parts tab={tab} /> : <NothingBroughtIn icon={ShoppingBasket} part="opportunities" />}
      </div>
    </>
  );
}

function Parts({ tab }: Readonly<{ tab: OpportunitiesTab }>) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  return (
    <Tabs<OpportunitiesTab>
      label={t('opportunities.tabs.label')}
      selected={tab}
      onSelect={(next) => go({ screen: 'opportunities', tab: next })}
      tabs={[
        { id: 'board', label: t('opportunities.tabs.board'), content: <BoardPanel /> },
        { id: 'money', label: t('opportunities.tabs.money'), content: <MoneyPanel /> },
        { id: 'rules', label: t('opportunities.tabs.rules'), content: <RulesView /> },
        { id: 'sequences', label: t('opportunities.tabs.sequences'), content: <SequencesView /> },
        { id: 'white-space', label: t('opportunities.tabs.whiteSpace'), content: <WhiteSpaceView /> },
        { id: 'up-sell', label: t('opportunities.tabs.upSell'), content: <UpSellView /> },
        { id: 'proof', label: t('opportunities.tabs.proof'), content: <BacktestView /> },
        { id: 'hold-outs', label: t('opportunities.tabs.holdouts'), content: <HoldoutsPanel /> },
      ]}
    />
  );
}
