import { useWords } from '../../../../i18n/intl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { HalfOf } from '../draft/shapes.ts';
import { useEditor } from '../editor-context.ts';
import type { FieldsProps } from './fields-props.ts';
import { KnownValuesInput } from './inputs/KnownValuesInput.tsx';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';
import { TextTestInput } from './inputs/TextTestInput.tsx';

type As = HalfOf<'answer'>['as'];
const whiches = ['latest', 'any'] as const;
const ways: readonly As[] = ['number', 'choice', 'text'];

/** How the answers of a kind of question are most often asked for. */
const usual: Readonly<Record<string, As>> = {
  text: 'text',
  choice: 'choice',
  'multi-choice': 'choice',
  likert: 'choice',
  matrix: 'choice',
};

export function AnswerFields({ half, onChange }: FieldsProps<'answer'>) {
  const { t, find } = useWords();
  const { vocabulary } = useEditor();
  const questions = vocabulary.surveys.flatMap((survey) =>
    survey.questions.map((question) => ({ ...question, survey: survey.name })),
  );
  const asked = questions.find(({ id }) => id === half.question);
  return (
    <>
      <Select<'latest' | 'any'>
        hideLabel
        label={t('segments.builder.answer.which')}
        value={half.which}
        options={whiches.map((value) => ({ value, label: t(`segments.builder.answer.${value}`) }))}
        onChange={(which) => onChange({ ...half, which })}
      />
      <KnownValuesInput
        isSingle
        label={t('segments.builder.answer.question')}
        placeholder={t('segments.builder.answer.choose')}
        options={questions.map(({ id, label, kind, survey }) => ({
          id: String(id),
          label,
          help: `${survey} · ${find(`questionKind.${kind}`) ?? kind}`,
        }))}
        chosen={half.question === null ? [] : [String(half.question)]}
        onChange={([id]) => {
          const question = questions.find((one) => String(one.id) === id);
          onChange({
            ...half,
            question: question?.id ?? null,
            as: question === undefined ? half.as : (usual[question.kind] ?? 'number'),
            choices: [],
          });
        }}
      />
      <Select<As>
        hideLabel
        label={t('segments.builder.answer.as')}
        value={half.as}
        options={ways.map((value) => ({ value, label: t(`segments.builder.answer.ways.${value}`) }))}
        onChange={(as) => onChange({ ...half, as })}
      />
      {half.as === 'number' && (
        <NumberTestInput
          unit="score"
          test={half.number}
          onChange={(number) => onChange({ ...half, number })}
        />
      )}
      {half.as === 'choice' && (
        <KnownValuesInput
          takesOwn
          label={t('segments.builder.answer.choices')}
          options={(asked?.choices ?? []).map((choice) => ({ id: choice, label: choice }))}
          chosen={half.choices}
          onChange={(choices) => onChange({ ...half, choices })}
        />
      )}
      {half.as === 'text' && (
        <TextTestInput from={null} test={half.text} onChange={(text) => onChange({ ...half, text })} />
      )}
    </>
  );
}
