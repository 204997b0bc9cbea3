import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { matchesWords } from '../../shared/core/format/match-words.ts';
import { useWords } from '../i18n/intl.tsx';
import { useOverlays } from '../state/overlays.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Dialog.tsx';
import { Remark } from '../ui/Remark.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { glossaryOf, termsInOrder, type TermId } from './terms.ts';
import s from './Help.module.css';

/** Every word of the trade in plain words, to be searched and printed. */
export function Glossary() {
  const { t, language, locale } = useWords();
  const term = useOverlays((state) => state.term);
  const [text, setText] = useState('');
  const terms = glossaryOf(language);
  const found = termsInOrder(language, locale).filter((id) => {
    const { name, words, text: says } = terms[id];
    return matchesWords([name, ...words, says].join(' '), text);
  });
  return (
    <Sheet
      title={t('help.glossary.title')}
      subtitle={t('help.glossary.about')}
      onClose={() => useOverlays.getState().show(null)}
      footer={
        <Button icon={Printer} onPress={() => window.print()}>
          {t('help.print')}
        </Button>
      }
    >
      <div className={s['tools']}>
        <SearchField
          label={t('help.glossary.search')}
          value={text}
          onChange={setText}
          autoFocus={term === null}
        />
        <Remark isStatus>{t('help.glossary.found', { count: found.length })}</Remark>
      </div>
      <Words found={found} asked={term} />
    </Sheet>
  );
}

function Words({ found, asked }: Readonly<{ found: readonly TermId[]; asked: TermId | null }>) {
  const { language } = useWords();
  const terms = glossaryOf(language);
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    const entry = asked === null ? null : list.current?.querySelector<HTMLElement>(`[data-term="${asked}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <dl ref={list} className={s['words']} data-printable>
      {found.map((id) => (
        <div
          key={id}
          data-term={id}
          className={s['word']}
          {...(id === asked && { tabIndex: -1, 'data-asked': true })}
        >
          <dt className={s['name']}>
            <bdi>{terms[id].name}</bdi>
          </dt>
          <dd>{terms[id].text}</dd>
        </div>
      ))}
    </dl>
  );
}
