import { useState } from 'react';
import type { Input } from '../../../../../shared/contract/api.ts';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { notYet, useQuery } from '../../../../api/use-query.ts';
import { useSettled } from '../../../../api/use-settled.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { RuleEffect } from './RuleEffect.tsx';
import type { BookTheme } from './book-theme.ts';
import s from './Book.module.css';

type Rule = Input<'feedback.addRule'>['rule'];

const languages = ['en', 'ar', 'arabizi', 'any'] as const satisfies readonly Rule['language'][];
const effects = ['is', 'not'] as const satisfies readonly Rule['effect'][];

type Props = Readonly<{ theme: BookTheme; onClose: () => void }>;

/** A rule of one's own, with what it would change before it is added. */
export function RuleDialog({ theme, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [pattern, setPattern] = useState('');
  const [language, setLanguage] = useState<Rule['language']>(
    languages.find((tag) => tag === words.language) ?? 'any',
  );
  const [effect, setEffect] = useState<Rule['effect']>('is');
  const rule: Rule = { language, pattern: pattern.trim(), effect };
  const asked = useSettled(pattern.trim() === '' ? '' : JSON.stringify(rule));
  const { data, error, isLoading } = useQuery(
    'feedback.tryRule',
    asked === '' ? notYet : { theme: theme.key, rule: JSON.parse(asked) as Rule },
  );
  const isUsable = rule.pattern !== '' && error === null;
  const add = async () => {
    if (!isUsable) return;
    const said = { theme: themeName(words, theme), rule: rule.pattern };
    if (await changeFeedback('feedback.addRule', { theme: theme.key, rule }, said)) onClose();
  };
  return (
    <Dialog
      title={t('feedback.book.newRule')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={!isUsable} onPress={() => void add()}>
            {t('feedback.book.addRule')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <SegmentedControl
          label={t('feedback.book.effectLabel')}
          value={effect}
          options={effects.map((value) => ({ value, label: t(`feedback.book.effect.${value}`) }))}
          onChange={setEffect}
        />
        <TextField
          label={t('feedback.book.pattern')}
          help={t('feedback.book.patternHelp')}
          value={pattern}
          onChange={setPattern}
          error={pattern.trim() === '' || error === null ? null : words.failure(error)}
          maxLength={300}
          isRequired
          autoFocus
          onSubmit={() => void add()}
        />
        <Select
          label={t('feedback.book.languageLabel')}
          value={language}
          options={languages.map((value) => ({ value, label: t(`feedback.book.language.${value}`) }))}
          onChange={setLanguage}
        />
        {asked !== '' && <RuleEffect preview={data ?? null} isLoading={isLoading} />}
      </div>
    </Dialog>
  );
}
