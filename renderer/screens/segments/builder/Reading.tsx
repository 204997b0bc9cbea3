import { useWords } from '../../../i18n/intl.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { definitionWords } from '../words/definition-words.ts';
import { useEditor } from './editor-context.ts';
import s from './Builder.module.css';

/** What is asked, as a sentence, and how much of it does not count yet. */
export function Reading({ isTold }: { isTold: boolean }) {
  const { t } = useWords();
  const { drawn, speech } = useEditor();
  const unfinished = drawn.missing.size;
  return (
    <div className={s['reading']}>
      <p className={s['sentence']} data-reading>
        {definitionWords(speech, drawn.definition)}
      </p>
      {unfinished > 0 && (
        <Notice tone="warning" role={isTold ? 'alert' : 'note'}>
          {t('segments.builder.unfinished', { count: unfinished })}
        </Notice>
      )}
    </div>
  );
}
