import { useState } from 'react';
import { matchesWords } from '../../../../../../shared/core/format/match-words.ts';
import { useWords } from '../../../../../i18n/intl.tsx';
import { ValuePicker, type PickedValue } from '../../../../../ui/ValuePicker.tsx';

type Props = Readonly<{
  label: string;
  options: readonly PickedValue[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  placeholder?: string;
  /** One alone. */
  isSingle?: boolean;
  takesOwn?: boolean;
}>;

/** Some of a list that is known as a whole, narrowed by typing. */
export function KnownValuesInput(props: Props) {
  const { label, options, chosen, onChange, placeholder, isSingle = false, takesOwn = false } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <ValuePicker
      label={label}
      // what is chosen may be gone from the data; it is shown as it was written
      chosen={chosen.map((id) => options.find((option) => option.id === id) ?? { id, label: id })}
      onChange={(next) => onChange(next.map(({ id }) => id))}
      text={text}
      onText={setText}
      found={options.filter((option) => matchesWords(option.label, text))}
      isSingle={isSingle}
      {...(placeholder !== undefined && { placeholder })}
      {...(takesOwn && { ownLabel: (own) => t('segments.builder.own', { text: own }) })}
    />
  );
}
