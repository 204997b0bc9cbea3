import { useWords } from '../../../../../i18n/intl.tsx';
import { named } from '../../../words/speech.ts';
import { useEditor } from '../../editor-context.ts';
import { KnownValuesInput } from './KnownValuesInput.tsx';

/** One survey, or none for any of them. */
export function SurveyInput(
  props: Readonly<{ survey: number | null; onChange: (survey: number | null) => void }>,
) {
  const { survey, onChange } = props;
  const { t } = useWords();
  const { vocabulary, speech } = useEditor();
  const options = vocabulary.surveys.map(({ id, name }) => ({ id: String(id), label: name }));
  const isGone = survey !== null && !vocabulary.surveys.some(({ id }) => id === survey);
  return (
    <KnownValuesInput
      isSingle
      label={t('segments.builder.answer.survey')}
      placeholder={t('segments.builder.answer.anySurvey')}
      options={
        isGone ? [...options, { id: String(survey), label: named(speech, 'survey', survey) }] : options
      }
      chosen={survey === null ? [] : [String(survey)]}
      onChange={([id]) => onChange(id === undefined ? null : Number(id))}
    />
  );
}
