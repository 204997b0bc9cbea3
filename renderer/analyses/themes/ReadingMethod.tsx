import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Remark } from '../../ui/Remark.tsx';

/** How feelings were read, and how right that is on the team's own scored answers. */
export function ReadingMethod() {
  const { t, format } = useWords();
  const { data } = useQuery('feedback.readingState', null);
  if (data?.state !== 'ready') return null;
  const { by, checkedOn, macroF1, lexiconMacroF1 } = data.method;
  if (checkedOn === null || macroF1 === null)
    return <Remark tone="faint">{t('themes.reading.unchecked')}</Remark>;
  const [value, low, high] = macroF1;
  const said = {
    value: format.percent(value),
    low: format.percent(low),
    high: format.percent(high),
    count: checkedOn,
  };
  return (
    <Remark tone="faint">
      {by === 'trained' && lexiconMacroF1 !== null
        ? t('themes.reading.trained', { ...said, lexicon: format.percent(lexiconMacroF1[0]) })
        : t('themes.reading.lexicon', said)}
    </Remark>
  );
}
