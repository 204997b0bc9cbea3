import { useState } from 'react';
import type { SegmentSummary } from '../../../../../shared/core/model/segments.ts';
import type { SegmentDefinition } from '../../../../../shared/core/segments/schema.ts';
import { useSettled } from '../../../../api/use-settled.ts';
import { ReachPanel } from '../../../../audience/ReachPanel.tsx';
import { useWords } from '../../../../i18n/intl.tsx';
import { Tabs } from '../../../../ui/Tabs.tsx';
import type { Speech } from '../../words/speech.ts';
import type { Counted } from '../use-counts.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { NearMisses } from './NearMisses.tsx';
import { SamplePanel } from './SamplePanel.tsx';
import { WhyPanel } from './WhyPanel.tsx';

type Tab = 'sample' | 'reach' | 'near' | 'why' | 'history';
type Props = Readonly<{
  counted: Counted;
  definition: SegmentDefinition;
  on: string | null;
  speech: Speech;
  saved: SegmentSummary | null;
}>;

/** The people behind the count: some of them, those just outside, one of them, those who came and went. */
export function ResultTabs({ counted, definition, on, speech, saved }: Props) {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>('sample');
  // who is near and why is asked for once the hand rests
  const settled = useSettled(definition, 300);
  return (
    <Tabs<Tab>
      label={t('segments.builder.results')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        {
          id: 'sample',
          label: t('segments.builder.tab.sample'),
          content: <SamplePanel count={counted.count} />,
        },
        {
          id: 'reach',
          label: t('reach.tab'),
          content: (
            <ReachPanel
              people={{ kind: 'segment', segment: { by: 'definition', definition: settled }, on }}
            />
          ),
        },
        {
          id: 'near',
          label: t('segments.builder.tab.near'),
          content: <NearMisses definition={settled} on={on} speech={speech} />,
        },
        {
          id: 'why',
          label: t('segments.builder.tab.why'),
          content: <WhyPanel definition={settled} on={on} speech={speech} />,
        },
        ...(saved === null
          ? []
          : [
              {
                id: 'history' as const,
                label: t('segments.builder.tab.history'),
                content: <HistoryPanel id={saved.id} name={saved.name} />,
              },
            ]),
      ]}
    />
  );
}
