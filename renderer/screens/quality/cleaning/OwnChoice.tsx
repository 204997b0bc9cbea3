import { useState } from 'react';
import type { CleaningFix, CleaningOffer, CleaningTarget } from '../../../../shared/core/model/cleaning.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { CleaningView } from './cleaning-view.ts';
import { targetWord } from './cleaning-words.ts';
import s from './Cleaning.module.css';

const kinds = [
  'trim',
  'title',
  'lower',
  'upper',
  'spellings',
  'date',
  'boolean',
  'blank',
  'phone',
  'gender',
] as const;
type Kind = (typeof kinds)[number];

/** What can be done to a column; a few columns have a fix of their own. */
function kindsFor({ table, field, isCustom }: CleaningTarget): readonly Kind[] {
  const isOwn = (name: string) => table === 'customer' && !isCustom && field === name;
  return kinds.filter((kind) => (kind === 'phone' || kind === 'gender' ? isOwn(kind) : true));
}

function fixOf(kind: Exclude<Kind, 'spellings'>, target: CleaningTarget, entered: string): CleaningFix {
  switch (kind) {
    case 'title':
    case 'lower':
    case 'upper':
      return { kind: 'case', target, style: kind };
    case 'date':
      return { kind, target, order: null };
    case 'blank':
      return { kind, target, values: entered.split(/[,،]/u).map((value) => value.trim()).filter((value) => value !== '') }; // prettier-ignore
    case 'phone':
      return { kind, country: /^[a-z]{2}$/iu.test(entered.trim()) ? entered.trim().toUpperCase() : null };
    case 'gender':
      return { kind };
    case 'trim':
    case 'boolean':
      return { kind, target };
  }
}

type Props = Readonly<{ columns: CleaningOffer['columns']; onView: (view: CleaningView) => void }>;

/** A column and what to do to it, chosen by hand. */
export function OwnChoice({ columns, onView }: Props) {
  const words = useWords();
  const { t } = words;
  const [at, setAt] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const [entered, setEntered] = useState('');
  const target = at === null ? undefined : columns[Number(at)]?.target;
  const offered = target === undefined ? [] : kindsFor(target);
  const chosen = kind !== null && offered.includes(kind) ? kind : null;
  const isReady = target !== undefined && chosen !== null && (chosen !== 'blank' || entered.trim() !== '');
  const look = () => {
    if (target === undefined || chosen === null) return;
    onView(
      chosen === 'spellings'
        ? { show: 'spellings', target }
        : { show: 'fix', fix: fixOf(chosen, target, entered), from: 'offer' },
    );
  };
  return (
    <Section title={t('cleaning.own.title')}>
      <div className={s['choices']}>
        <Select
          label={t('cleaning.own.column')}
          options={columns.map((column, place) => ({
            value: String(place),
            label: targetWord(column.target, words),
          }))}
          value={at}
          onChange={setAt}
          isSearchable
        />
        <Select
          label={t('cleaning.own.kind')}
          options={offered.map((value) => ({ value, label: t(`cleaning.kind.${value}`) }))}
          value={chosen}
          onChange={setKind}
          isDisabled={target === undefined}
        />
        {chosen === 'blank' && (
          <TextField
            label={t('cleaning.own.values')}
            help={t('cleaning.own.valuesHelp')}
            value={entered}
            onChange={setEntered}
            maxLength={1000}
          />
        )}
        {chosen === 'phone' && (
          <TextField
            label={t('cleaning.own.country')}
            help={t('cleaning.own.countryHelp')}
            value={entered}
            onChange={setEntered}
            maxLength={2}
          />
        )}
        <Button isDisabled={!isReady} onPress={look}>
          {t('cleaning.own.look')}
        </Button>
      </div>
    </Section>
  );
}
