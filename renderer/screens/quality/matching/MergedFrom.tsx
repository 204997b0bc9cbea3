import type { MergeEntry } from '../../../../shared/core/model/merging.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Person } from './Person.tsx';
import { personName } from './person-name.ts';
import { UnmergeButton } from './UnmergeButton.tsx';
import s from './Matching.module.css';

const mostShown = 100;

/** For a customer's page: of whom this person is merged, with the way to take them apart. Nothing where nobody is merged. */
export function MergedFrom({ customer }: { customer: number }) {
  const { t } = useWords();
  const { data, error, retry } = useQuery('matching.merges', {
    person: customer,
    offset: 0,
    limit: mostShown,
  });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined || data.total === 0) return null;
  return (
    <Section title={t('matching.from.title', { count: data.total + 1 })}>
      <Remark>{t('matching.from.why')}</Remark>
      <ul className={s['merges']} aria-label={t('matching.from.list')}>
        {data.merges.map((merge) => (
          <OneMerge key={merge.id} merge={merge} customer={customer} />
        ))}
      </ul>
    </Section>
  );
}

/** Who was merged into this person, or into one who was merged into this person later. */
function OneMerge({ merge, customer }: { merge: MergeEntry; customer: number }) {
  const words = useWords();
  const { t, format } = words;
  const { kept, dropped, origin, mergedAt } = merge;
  const how = [t(`matching.origin.${origin}`), format.instant(mergedAt)];
  if (kept.id !== customer) how.unshift(t('matching.from.into', { name: personName(words, kept) }));
  return (
    <li className={s['merge']}>
      <div className={s['person']}>
        <Person side={dropped} />
        <Remark tone="faint" place="line">
          {how.join(' · ')}
        </Remark>
      </div>
      <UnmergeButton merge={merge} />
    </li>
  );
}
