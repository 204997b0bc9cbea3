import type { ImportEntry } from '../../../shared/core/model/import.ts';
import { useWords } from '../../i18n/intl.tsx';
import s from './ImportScreen.module.css';

/** What standing cleaning steps did to the rows of an import; nothing when they did nothing. */
export function CleanedLine({ cleaned }: Pick<ImportEntry, 'cleaned'>) {
  const { t } = useWords();
  return cleaned.cells === 0 ? null : <p className={s['sentence']}>{t('cleaning.import', cleaned)}</p>;
}
