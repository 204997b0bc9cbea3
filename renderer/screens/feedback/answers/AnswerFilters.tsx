import { answerFlags } from '../../../../shared/core/model/answer-filter.ts';
import { scoreBands, Sentiment } from '../../../../shared/core/model/answer-terms.ts';
import { answerOrders } from '../../../../shared/core/model/feedback.ts';
import type { Output } from '../../../../shared/contract/api.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import type { AnswersAsked } from '../../../state/place.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceChips } from '../../../ui/ChoiceChips.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../../ui/LabelledGroup.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Select } from '../../../ui/Select.tsx';
import s from './Answers.module.css';

type Order = (typeof answerOrders)[number];

const every = 'every';
const none = 'none';

type Props = Readonly<{
  overview: Output<'feedback.overview'>;
  filter: AnswersAsked;
  /** Null while it is counted for the first time. */
  facets: Output<'feedback.facets'> | null;
  order: Order;
  onFilter: (filter: AnswersAsked) => void;
  onOrder: (order: Order) => void;
}>;

/** Which answers are shown, every choice with how many it would leave. */
export function AnswerFilters(props: Props) {
  return (
    <div className={s['panel']}>
      <Selects {...props} />
      <Chips {...props} />
    </div>
  );
}

function Selects({ overview, filter, facets, order, onFilter, onOrder }: Props) {
  const words = useWords();
  const { t, format } = words;
  const theme = filter.isWithoutTheme === true ? none : (filter.themes?.[0] ?? every);
  const isNarrowed = JSON.stringify(filter) !== '{}';
  return (
    <FieldRow>
      <div className={s['search']}>
        <SearchField
          label={t('feedback.answers.search')}
          value={filter.search ?? ''}
          onChange={(search) => onFilter({ ...filter, search })}
        />
      </div>
      <Select
        label={t('scores.survey')}
        value={String(filter.surveys?.[0] ?? every)}
        options={[
          { value: every, label: t('themes.everySurvey') },
          ...overview.surveys.map(({ id, name }) => ({
            value: String(id),
            label: name,
            help: format.number(facets?.surveys.find((one) => one.id === id)?.answers ?? 0),
          })),
        ]}
        isSearchable={overview.surveys.length > 10}
        onChange={(id) => onFilter({ ...filter, surveys: id === every ? [] : [Number(id)] })}
      />
      <Select
        label={t('themes.column.theme')}
        value={theme}
        options={[
          { value: every, label: t('feedback.answers.everyTheme') },
          {
            value: none,
            label: t('feedback.answers.noTheme'),
            help: format.number(facets?.withoutTheme ?? 0),
          },
          ...(facets?.themes ?? []).map((one) => ({
            value: one.key,
            label: themeName(words, one),
            help: format.number(one.answers),
          })),
        ]}
        isSearchable
        onChange={(key) =>
          onFilter({
            ...filter,
            themes: key === every || key === none ? [] : [key],
            isWithoutTheme: key === none,
          })
        }
      />
      <Select
        label={t('feedback.answers.order.label')}
        value={order}
        options={answerOrders.map((value) => ({ value, label: t(`feedback.answers.order.${value}`) }))}
        onChange={onOrder}
      />
      {isNarrowed && (
        <Button variant="quiet" onPress={() => onFilter({})}>
          {t('feedback.answers.clear')}
        </Button>
      )}
    </FieldRow>
  );
}

function Chips({ filter, facets, onFilter }: Props) {
  const { t, format } = useWords();
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : t('feedback.answers.counted', { label, count: format.number(count) });
  return (
    <FieldRow>
      <LabelledGroup label={t('themes.column.feeling')}>
        <ChoiceChips
          label={t('themes.column.feeling')}
          options={Sentiment.options.map((value) => ({
            value,
            label: counted(
              t(`sentiment.${value}`),
              facets?.sentiments.find(({ sentiment }) => sentiment === value)?.answers,
            ),
          }))}
          chosen={filter.sentiments ?? []}
          onChange={(chosen) => onFilter({ ...filter, sentiments: chosen })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('feedback.answers.scoreBeside')}>
        <ChoiceChips
          label={t('feedback.answers.scoreBeside')}
          options={scoreBands.map((value) => ({
            value,
            label: counted(
              t(`feedback.band.${value}`),
              facets?.bands.find(({ band }) => band === value)?.answers,
            ),
          }))}
          chosen={filter.bands ?? []}
          onChange={(chosen) => onFilter({ ...filter, bands: chosen })}
        />
      </LabelledGroup>
      <LabelledGroup label={t('feedback.answers.kinds')}>
        <ChoiceChips
          label={t('feedback.answers.kinds')}
          options={(['request', 'problem'] as const).map((value) => ({
            value,
            label: counted(
              t(`requests.kind.${value}`),
              facets?.kinds.find(({ kind }) => kind === value)?.answers,
            ),
          }))}
          chosen={filter.kinds ?? []}
          onChange={(chosen) => onFilter({ ...filter, kinds: chosen })}
        />
      </LabelledGroup>
      <Select
        label={t('feedback.answers.flagged.label')}
        value={filter.flagged ?? 'all'}
        options={answerFlags.map((value) => ({
          value,
          label: t(`feedback.answers.flagged.${value}`),
        }))}
        onChange={(flagged) => onFilter({ ...filter, flagged })}
      />
    </FieldRow>
  );
}
