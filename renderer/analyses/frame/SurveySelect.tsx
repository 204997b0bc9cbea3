import { useWords } from '../../i18n/intl.tsx';
import { Select } from '../../ui/Select.tsx';

type Props = Readonly<{
  surveys: readonly Readonly<{ id: number; name: string; responses: number }>[];
  survey: number;
  onChange: (survey: number) => void;
}>;

/** Which survey is looked at. */
export function SurveySelect({ surveys, survey, onChange }: Props) {
  const { t } = useWords();
  return (
    <Select
      label={t('scores.survey')}
      value={String(survey)}
      options={surveys.map(({ id, name, responses }) => ({
        value: String(id),
        label: name,
        help: t('scores.responses', { count: responses }),
      }))}
      isSearchable={surveys.length > 10}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
