import { Pin } from 'lucide-react';
import { themeName, type Theme } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { rulesOf } from './rules-of.ts';

/** Takes a theme that was found in the words over into the book, where it can be named and given rules. */
export function KeepFoundButton({ theme }: Readonly<{ theme: Theme }>) {
  const words = useWords();
  const { nameEn, nameAr } = theme;
  const keep = () =>
    changeFeedback(
      'feedback.addTheme',
      {
        nameEn,
        nameAr,
        parent: null,
        origin: 'found',
        rules: rulesOf(theme.terms.map(({ term }) => term).join('\n')),
      },
      { theme: themeName(words, theme) },
    );
  return (
    <div>
      <Button icon={Pin} onPress={() => void keep()}>
        {words.t('feedback.book.keep')}
      </Button>
    </div>
  );
}
