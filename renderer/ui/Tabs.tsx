import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { cx } from './class-names.ts';
import s from './Tabs.module.css';

export type TabsProps<V extends string> = Readonly<{
  label: string;
  tabs: readonly Readonly<{ id: V; label: string; content: ReactNode }>[];
  selected?: V;
  onSelect?: (id: V) => void;
}>;

export function Tabs<V extends string>({ label, tabs, selected, onSelect }: TabsProps<V>) {
  return (
    <AriaTabs
      className={cx(s['tabs'])}
      {...(selected !== undefined && { selectedKey: selected })}
      // the keys are the ids of the tabs
      {...(onSelect !== undefined && { onSelectionChange: (key) => onSelect(key as V) })}
    >
      <TabList aria-label={label} className={cx(s['list'])}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={cx(s['tab'])}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(s['panel'])}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
