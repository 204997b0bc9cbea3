import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import {
  survivorFields,
  survivorRules,
  type Survivorship,
  type SurvivorField,
  type SurvivorRule,
  type SurvivorshipState,
} from '../../../../shared/core/model/survivorship.ts';
import { call } from '../../../api/client.ts';
import { useQuery } from '../../../api/use-query.ts';
import { hold } from '../../../frame/hold.ts';
import { sourceWord } from '../../../frame/source-word.ts';
import { useWords, type Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useSession } from '../../../state/session.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Data } from '../../../ui/Values.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import s from './Matching.module.css';

type Choice = SurvivorRule | 'import';

/** Which value counts where records of one person differ, by field. */
export function SurvivorshipSection() {
  const { t } = useWords();
  const { data, error, retry } = useQuery('survivorship.get', null);
  return (
    <Section title={t('survivorship.title')}>
      <Remark>{t('survivorship.why')}</Remark>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {data !== undefined && <Rules key={JSON.stringify(data)} state={data} />}
    </Section>
  );
}

function fieldName({ t, find }: Words, field: SurvivorField): string {
  return field === 'custom' ? t('survivorship.field.custom') : (find(`meaning.customer.${field}`) ?? field);
}

function Rules({ state }: { state: SurvivorshipState }) {
  const words = useWords();
  const { t } = words;
  const isReadOnly = useSession(({ workspace }) => workspace?.readOnly !== null);
  const [rules, setRules] = useState(state.rules);
  const [trust, setTrust] = useState(() => orderOf(state));
  const isTrusting = Object.values(rules).includes('trusted');
  const wanted: Survivorship = { rules, trust: isTrusting ? trust : state.trust };
  const isChanged = JSON.stringify(wanted) !== JSON.stringify({ rules: state.rules, trust: state.trust });
  const choose = (field: SurvivorField, choice: Choice) => {
    const others = Object.fromEntries(Object.entries(rules).filter(([name]) => name !== field));
    setRules(choice === 'import' ? others : { ...others, [field]: choice });
  };
  const apply = async () => {
    const done = await hold(t('survivorship.applying'), () => call('survivorship.set', wanted));
    if (done !== null) useToasts.getState().say(t('survivorship.done'), { topic: 'history' });
  };
  return (
    <>
      <div className={s['rules']}>
        {survivorFields.map((field) => (
          <Select<Choice>
            key={field}
            label={fieldName(words, field)}
            value={rules[field] ?? 'import'}
            isDisabled={isReadOnly}
            onChange={(choice) => choose(field, choice)}
            options={(['import', ...survivorRules] as const).map((value) => ({
              value,
              label: t(`survivorship.rule.${value}`),
            }))}
          />
        ))}
      </div>
      {isTrusting && <TrustOrder state={state} trust={trust} onChange={setTrust} />}
      <ButtonRow>
        <Button isDisabled={isReadOnly || !isChanged} onPress={() => void apply()}>
          {t(isChanged ? 'survivorship.apply' : 'survivorship.unchanged')}
        </Button>
      </ButtonRow>
    </>
  );
}

/** Every source once: those that have a place, then the others. */
function orderOf({ sources, trust }: SurvivorshipState): number[] {
  const known = trust.filter((id) => sources.some((source) => source.id === id));
  return [...known, ...sources.map(({ id }) => id).filter((id) => !known.includes(id))];
}

type TrustProps = Readonly<{
  state: SurvivorshipState;
  trust: readonly number[];
  onChange: (trust: number[]) => void;
}>;

function TrustOrder({ state, trust, onChange }: TrustProps) {
  const words = useWords();
  const { t } = words;
  const nameOf = (id: number) =>
    sourceWord(words, state.sources.find((source) => source.id === id)?.name ?? '');
  const move = (at: number, by: -1 | 1) => {
    const moved = [...trust];
    const [one] = moved.splice(at, 1);
    if (one !== undefined) moved.splice(at + by, 0, one);
    onChange(moved);
  };
  return (
    <div>
      <h3 className={s['part']}>{t('survivorship.trust')}</h3>
      <Remark>{t('survivorship.trustHelp')}</Remark>
      <ol className={s['trust']}>
        {trust.map((id, at) => (
          <li key={id} className={s['source']}>
            <Data>{nameOf(id)}</Data>
            <span className={s['moves']}>
              <IconButton
                label={t('survivorship.up', { source: isolate(nameOf(id)) })}
                icon={ArrowUp}
                size="small"
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                label={t('survivorship.down', { source: isolate(nameOf(id)) })}
                icon={ArrowDown}
                size="small"
                isDisabled={at === trust.length - 1}
                onPress={() => move(at, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
