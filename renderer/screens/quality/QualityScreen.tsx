import type { CleaningFix } from '../../../shared/core/model/cleaning.ts';
import { PageHeader } from '../../frame/PageHeader.tsx';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import type { QualityTab } from '../../state/place.ts';
import { CleaningPanel } from './cleaning/CleaningPanel.tsx';
import { FindingsPanel } from './findings/FindingsPanel.tsx';
import { MatchingPanel } from './matching/MatchingPanel.tsx';
import { RulesPanel } from './rules/RulesPanel.tsx';
import { useQualityMethod } from './use-quality-method.ts';
import s from './QualityScreen.module.css';

/** Whether the data is right, complete and one row a person, and what mends it. */
export function QualityScreen({ tab = 'findings', fix }: { tab?: QualityTab; fix?: CleaningFix }) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  const method = useQualityMethod(tab);
  return (
    <>
      <PageHeader
        title={t('quality.title')}
        question={t('quality.question')}
        {...(method !== null && { method })}
      />
      <div className={s['screen']}>
        <Tabs<QualityTab>
          label={t('quality.tabs.label')}
          selected={tab}
          onSelect={(next) => go({ screen: 'quality', tab: next })}
          tabs={[
            { id: 'findings', label: t('quality.tabs.findings'), content: <FindingsPanel /> },
            {
              id: 'cleaning',
              label: t('quality.tabs.cleaning'),
              content: <CleaningPanel key={JSON.stringify(fix)} {...(fix && { fix })} />,
            },
            { id: 'matching', label: t('quality.tabs.matching'), content: <MatchingPanel /> },
            { id: 'rules', label: t('quality.tabs.rules'), content: <RulesPanel /> },
          ]}
        />
      </div>
    </>
  );
}
