import { useWords } from '../../i18n/intl.tsx';
import { Select } from '../../ui/Select.tsx';

const every = 'every';

type Props = Readonly<{
  surveys: readonly Readonly<{ id: number; name: string }>[];
  /** Null: every one. */
  survey: number | null;
  onChange: (survey: number | null) => void;
}>;

/** Which survey is looked at, or all of them. */
export function EverySurveySelect({ surveys, survey, onChange }: Props) {
  const { t } = useWords();
  return (
    <Select
      label={t('scores.survey')}
      value={survey === null ? every : String(survey)}
      options={[
        { value: every, label: t('themes.everySurvey') },
        ...surveys.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      isSearchable={surveys.length > 10}
      onChange={(id) => onChange(id === every ? null : Number(id))}
    />
  );
}
