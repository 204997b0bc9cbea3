import { useState } from 'react';
import type { CleaningFix, CleaningTarget } from '../../../../shared/core/model/cleaning.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { FixPreview } from './FixPreview.tsx';
import { OfferList } from './OfferList.tsx';
import { SpellingReview } from './SpellingReview.tsx';
import { StepList } from './StepList.tsx';
import s from './Cleaning.module.css';

/** What is being looked at: what could be cleaned, what one fix would do, or which values are one thing. */
export type CleaningView =
  | Readonly<{ show: 'offer' }>
  | Readonly<{ show: 'fix'; fix: CleaningFix; from: 'offer' | CleaningTarget }>
  | Readonly<{ show: 'spellings'; target: CleaningTarget }>;

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
  return (
    <div className={s['panel']}>
      <p className={s['soft']}>{t('cleaning.intro')}</p>
      <OfferList onView={setView} />
      <StepList />
    </div>
  );
}
