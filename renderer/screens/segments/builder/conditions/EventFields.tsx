import { useWords } from '../../../../i18n/intl.tsx';
import type { FieldsProps } from './fields-props.ts';
import { BehaviourInput } from './inputs/BehaviourInput.tsx';
import { NumberTestInput } from './inputs/NumberTestInput.tsx';
import { dayOps, periodOps, WhenInput } from './inputs/WhenInput.tsx';

export function EventsFields({ half, onChange }: FieldsProps<'events'>) {
  const { t } = useWords();
  return (
    <>
      <BehaviourInput behaviour={half} onChange={onChange} />
      <NumberTestInput
        unit="count"
        test={half.test}
        after={t('segments.builder.times')}
        onChange={(test) => onChange({ ...half, test })}
      />
      <WhenInput when={half.period} ops={periodOps} onChange={(period) => onChange({ ...half, period })} />
    </>
  );
}

export function EventDayFields({ half, onChange }: FieldsProps<'event-day'>) {
  return (
    <>
      <BehaviourInput behaviour={half} onChange={onChange} />
      <WhenInput when={half.test} ops={dayOps} onChange={(test) => onChange({ ...half, test })} />
    </>
  );
}
