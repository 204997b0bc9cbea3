import { useState } from 'react';
import type { CleaningFix } from '../../../../shared/core/model/cleaning.ts';
import { useWords } from '../../../i18n/intl.tsx';
import type { CleaningView } from './cleaning-view.ts';
import { FixPreview } from './FixPreview.tsx';
import { OfferList } from './OfferList.tsx';
import { SpellingReview } from './SpellingReview.tsx';
import { StepChanges } from './StepChanges.tsx';
import { StepList } from './StepList.tsx';
import s from './Cleaning.module.css';
import { Remark } from '../../../ui/Remark.tsx';

/** Values mended. @param fix leads straight to its preview, as from a finding */
export function CleaningPanel({ fix }: { fix?: CleaningFix }) {
  const { t } = useWords();
  const [view, setView] = useState<CleaningView>(
    fix === undefined ? { show: 'offer' } : { show: 'fix', fix, from: 'offer' },
  );
  const back = () => setView({ show: 'offer' });
  if (view.show === 'fix') {
    const { from } = view;
    const toReview = () => (from === 'offer' ? back() : setView({ show: 'spellings', target: from }));
    return <FixPreview key={JSON.stringify(view.fix)} fix={view.fix} onBack={toReview} onDone={back} />;
  }
  if (view.show === 'spellings')
    return (
      <SpellingReview
        target={view.target}
        onBack={back}
        onPreview={(next) => setView({ show: 'fix', fix: next, from: view.target })}
      />
    );
  if (view.show === 'step') return <StepChanges id={view.id} fix={view.fix} onBack={back} />;
  return (
    <div className={s['panel']}>
      <Remark>{t('cleaning.intro')}</Remark>
      <OfferList onView={setView} />
      <StepList onView={setView} />
    </div>
  );
}
