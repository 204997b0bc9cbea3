import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from './Rules.module.css';

/** Values that are put in one after another. @param props `values` has one a line */
export function ValueList({ values, onChange }: { values: string; onChange: (values: string) => void }) {
  const { t } = useWords();
  const [next, setNext] = useState('');
  const list = values.split('\n').filter((value) => value !== '');
  const add = () => {
    const value = next.trim();
    if (value !== '' && !list.includes(value)) onChange([...list, value].join('\n'));
    setNext('');
  };
  return (
    <div className={s['values']}>
      <div className={s['adding']}>
        <TextField
          label={t('quality.rule.value')}
          help={t('quality.rule.valueHelp')}
          value={next}
          onChange={setNext}
          onSubmit={add}
          maxLength={200}
        />
        <Button size="small" icon={Plus} isDisabled={next.trim() === ''} onPress={add}>
          {t('quality.rule.addValue')}
        </Button>
      </div>
      {list.length > 0 && (
        <ul className={s['chips']} aria-label={t('quality.rule.values')}>
          {list.map((value) => (
            <li key={value} className={s['chip']}>
              <Data>{value}</Data>
              <IconButton
                size="small"
                icon={X}
                label={t('quality.rule.removeValue', { value })}
                onPress={() => onChange(list.filter((other) => other !== value).join('\n'))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
