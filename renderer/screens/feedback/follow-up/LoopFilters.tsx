import { scoreBands } from '../../../../shared/core/model/answer-terms.ts';
import { contactChannels } from '../../../../shared/core/model/audience.ts';
import { loopOrders } from '../../../../shared/core/model/closed-loop.ts';
import { followUpStates } from '../../../../shared/core/model/follow-up-states.ts';
import type { Output } from '../../../../shared/contract/api.ts';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useQuery } from '../../../api/use-query.ts';
import { PurposeSelect } from '../../../audience/PurposeSelect.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { ChoiceChips } from '../../../ui/ChoiceChips.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { LabelledGroup } from '../../../ui/LabelledGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Loop } from './loop.ts';
import type { ScoreQuestion } from './score-questions.ts';

const every = 'every';
type Filter = Omit<Loop['filter'], 'from' | 'to'>;

/** What is worth most comes first where one sorts by worth, and so on; only names are read from the beginning. */
const directions: Readonly<Record<Loop['sort']['by'], Loop['sort']['direction']>> = {
  spent: 'descending',
  answered: 'descending',
  lastOrder: 'descending',
  score: 'ascending',
  due: 'ascending',
  name: 'ascending',
};

type Props = Readonly<{
  questions: readonly ScoreQuestion[];
  purposes: Output<'audience.purposes'>;
  filter: Filter;
  sort: Loop['sort'];
  onFilter: (filter: Filter) => void;
  onSort: (sort: Loop['sort']) => void;
}>;

/** Whose answers call for one, about what, and how they may be reached. */
export function LoopFilters({ questions, purposes, filter, sort, onFilter, onSort }: Props) {
  const words = useWords();
  const { t } = words;
  const { data: book } = useQuery('feedback.themes', null);
  const themes = (book?.themes ?? []).filter(
    ({ isRemoved, mergedInto }) => !isRemoved && mergedInto === null,
  );
  const kind = questions.find(({ id }) => id === filter.question)?.kind === 'nps' ? 'nps' : 'scale';
  return (
    <FieldRow>
      <Select
        label={t('feedback.loop.question')}
        value={String(filter.question)}
        options={questions.map(({ id, label, survey }) => ({ value: String(id), label, help: survey }))}
        isSearchable={questions.length > 10}
        onChange={(id) => onFilter({ ...filter, question: Number(id) })}
      />
      <LabelledGroup label={t('feedback.loop.bands')}>
        <ChoiceChips
          label={t('feedback.loop.bands')}
          options={scoreBands.map((value) => ({ value, label: t(`scores.band.${kind}.${value}`) }))}
          chosen={filter.bands}
          onChange={(bands) => {
            if (bands.length > 0) onFilter({ ...filter, bands });
          }}
        />
      </LabelledGroup>
      <Select
        label={t('themes.column.theme')}
        value={filter.theme ?? every}
        options={[
          { value: every, label: t('feedback.answers.everyTheme') },
          ...themes.map((theme) => ({ value: theme.key, label: themeName(words, theme) })),
        ]}
        isSearchable
        onChange={(theme) => onFilter({ ...filter, theme: theme === every ? null : theme })}
      />
      <Select
        label={t('feedback.loop.state')}
        value={filter.state ?? every}
        options={[every, 'none', ...followUpStates].map((value) => ({
          value,
          label: t(
            `feedback.loop.states.${value as typeof every | 'none' | (typeof followUpStates)[number]}`,
          ),
        }))}
        onChange={(state) =>
          onFilter({ ...filter, state: state === every ? null : (state as Filter['state']) })
        }
      />
      {purposes.length > 0 && (
        <PurposeSelect
          label={t('feedback.loop.purpose')}
          purposes={purposes}
          value={filter.purpose}
          onChange={(purpose) => onFilter({ ...filter, purpose })}
        />
      )}
      <Select
        label={t('feedback.loop.channel')}
        value={filter.channel}
        options={contactChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => onFilter({ ...filter, channel })}
      />
      <Select
        label={t('feedback.loop.order.label')}
        value={sort.by}
        options={loopOrders.map((value) => ({ value, label: t(`feedback.loop.order.${value}`) }))}
        onChange={(by) => onSort({ by, direction: directions[by] })}
      />
    </FieldRow>
  );
}
