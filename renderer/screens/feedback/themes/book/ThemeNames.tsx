import { useWords } from '../../../../i18n/intl.tsx';
import { TextField } from '../../../../ui/TextField.tsx';

export type Names = Readonly<{ nameEn: string; nameAr: string }>;

const mostLetters = 120;

/** Names as they are kept: where one language has none, that of the other stands for it. Null while there is none at all. */
export function keptNames({ nameEn, nameAr }: Names): Names | null {
  const [english, arabic] = [nameEn.trim(), nameAr.trim()];
  if (english === '' && arabic === '') return null;
  return { nameEn: english === '' ? arabic : english, nameAr: arabic === '' ? english : arabic };
}

type Props = Readonly<{ names: Names; onChange: (names: Names) => void; onSubmit: () => void }>;

/** A theme's name in both languages, that of whoever reads first. */
export function ThemeNames({ names, onChange, onSubmit }: Props) {
  const { t, language } = useWords();
  const fields = [
    <TextField
      key="en"
      label={t('feedback.book.nameEn')}
      value={names.nameEn}
      onChange={(nameEn) => onChange({ ...names, nameEn })}
      maxLength={mostLetters}
      autoFocus={language !== 'ar'}
      onSubmit={onSubmit}
    />,
    <TextField
      key="ar"
      label={t('feedback.book.nameAr')}
      value={names.nameAr}
      onChange={(nameAr) => onChange({ ...names, nameAr })}
      maxLength={mostLetters}
      autoFocus={language === 'ar'}
      onSubmit={onSubmit}
    />,
  ];
  return <>{language === 'ar' ? fields.toReversed() : fields}</>;
}
