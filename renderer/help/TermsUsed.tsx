import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonRow } from '../ui/ButtonRow.tsx';
import { glossaryOf, termsInOrder, termsUsed } from './terms.ts';
import s from './Help.module.css';

/** Words of a text that the glossary explains; each opens it there. */
export function TermsUsed({ text }: Readonly<{ text: string }>) {
  const { t, language, locale } = useWords();
  const used = new Set(termsUsed(text, language));
  if (used.size === 0) return null;
  return (
    <section className={s['used']} aria-label={t('help.words')}>
      <h3 className={s['name']}>{t('help.words')}</h3>
      <ButtonRow>
        {termsInOrder(language, locale)
          .filter((id) => used.has(id))
          .map((id) => (
            <Button key={id} size="small" onPress={() => useOverlays.getState().showTerm(id)}>
              <bdi>{glossaryOf(language)[id].name}</bdi>
            </Button>
          ))}
      </ButtonRow>
    </section>
  );
}
