import { Pin } from 'lucide-react';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import type { BookTheme } from './book-theme.ts';

/** Takes a theme that was found in the words over into the book: it then stays, whatever is found later. */
export function KeepFoundButton({ theme }: Readonly<{ theme: BookTheme }>) {
  const words = useWords();
  const keep = () =>
    changeFeedback('feedback.keepTheme', { key: theme.key }, { theme: themeName(words, theme) });
  return (
    <div>
      <Button icon={Pin} onPress={() => void keep()}>
        {words.t('feedback.book.keep')}
      </Button>
    </div>
  );
}
