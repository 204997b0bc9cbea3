import type { Missing } from '../../../shared/contract/workspace.ts';
import { useWords } from '../../i18n/intl.tsx';
import { adviceOn } from './recovery-words.ts';
import s from './RecoveryScreen.module.css';

/** What to do now, in the order of how much it helps. */
export function Advice({
  losses,
  hasSecondFolder,
}: {
  losses: readonly Missing[];
  hasSecondFolder: boolean;
}) {
  const words = useWords();
  const { t } = words;
  const own = losses.length === 0 ? [t('recovery.do.nothing')] : losses.map((one) => adviceOn(one, words));
  const general = [
    ...(losses.length === 0 ? [] : [t('recovery.do.backups')]),
    ...(hasSecondFolder ? [] : [t('recovery.do.folder')]),
  ];
  const all = [...own.filter((one) => one !== null), ...general];
  return (
    <ul className={s['advice']}>
      {[...new Set(all)].map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
