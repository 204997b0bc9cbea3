import { useState } from 'react';
import {
  ruleFields,
  type RuleCondition,
  type RuleDemand,
} from '../../../../shared/core/model/quality-rule.ts';
import { call } from '../../../api/client.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useToasts } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Sheet } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { fieldWord } from '../findings/finding-words.ts';
import { needsValue, readDraft, withTable, type RuleDraft } from './draft-rule.ts';
import { ruleSentence } from './rule-words.ts';
import { ValueList } from './ValueList.tsx';
import s from './Rules.module.css';

const tables = ['customer', 'orders', 'product'] as const;
const operators: readonly RuleCondition['op'][] = ['is', 'is-not', 'contains', 'filled', 'blank'];
const demands: readonly RuleDemand['must'][] = ['filled', 'one-of', 'not-be', 'match', 'unique'];
const everyRow = 'every';

type PartProps = Readonly<{ draft: RuleDraft; change: (part: Partial<RuleDraft>) => void }>;

/** A rule, put together like a sentence. Nothing is kept until it is saved. */
export function RuleEditor({ start, onClose }: { start: RuleDraft; onClose: () => void }) {
  const words = useWords();
  const { t, failure } = words;
  const [draft, setDraft] = useState(start);
  const [error, setError] = useState<unknown>(null);
  const edit = readDraft(draft);
  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    if (edit === null) return;
    try {
      await call('quality.saveRule', edit);
      useToasts.getState().say(t('quality.rule.saved', { name: isolate(edit.name) }));
      onClose();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <Sheet
      title={draft.id === null ? t('quality.rule.add') : t('quality.rule.change')}
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={edit === null} onPress={() => void save()}>
            {t('quality.rule.save')}
          </Button>
        </>
      }
    >
      <div className={s['editor']}>
        {error !== null && <Notice tone="error">{failure(error)}</Notice>}
        <TextField
          label={t('quality.rule.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={120}
          autoFocus
        />
        <Select
          label={t('quality.rule.table')}
          value={draft.table}
          options={tables.map((value) => ({ value, label: t(`quality.rule.every.${value}`) }))}
          onChange={(table) => setDraft(withTable(draft, table))}
        />
        <Where draft={draft} change={change} />
        <Demand draft={draft} change={change} />
        <TextField
          label={t('quality.rule.owner')}
          value={draft.owner}
          onChange={(owner) => change({ owner })}
          maxLength={120}
        />
        <DayField
          label={t('quality.rule.due')}
          help={t('quality.rule.dueHelp')}
          value={draft.dueOn}
          isOptional
          onChange={(dueOn) => change({ dueOn })}
        />
        <p className={s['sentence']} role="status">
          {edit === null ? t('quality.rule.unfinished') : ruleSentence(words, edit.definition)}
        </p>
      </div>
    </Sheet>
  );
}

function Where({ draft, change }: PartProps) {
  const words = useWords();
  const { t } = words;
  const { table, whereField, whereOp, whereValue } = draft;
  const fields = ruleFields[table].map((value) => ({ value, label: fieldWord(words, table, value) }));
  return (
    <>
      <Select<string>
        label={t('quality.rule.whereField')}
        value={whereField === '' ? everyRow : whereField}
        options={[{ value: everyRow, label: t('quality.rule.noWhere') }, ...fields]}
        onChange={(field) => change({ whereField: field === everyRow ? '' : field })}
      />
      {whereField !== '' && (
        <>
          <Select
            label={t('quality.rule.whereOp')}
            value={whereOp}
            options={operators.map((value) => ({ value, label: t(`quality.rule.op.${value}`) }))}
            onChange={(op) => change({ whereOp: op })}
          />
          {needsValue(whereOp) && (
            <TextField
              label={t('quality.rule.whereValue')}
              value={whereValue}
              onChange={(value) => change({ whereValue: value })}
              maxLength={200}
            />
          )}
        </>
      )}
    </>
  );
}

function Demand({ draft, change }: PartProps) {
  const words = useWords();
  const { t } = words;
  const { table, field, must, values } = draft;
  return (
    <>
      <Select<string>
        label={t('quality.rule.field')}
        value={field}
        options={ruleFields[table].map((value) => ({ value, label: fieldWord(words, table, value) }))}
        onChange={(next) => change({ field: next })}
      />
      <Select
        label={t('quality.rule.mustLabel')}
        value={must}
        options={demands.map((value) => ({ value, label: t(`quality.rule.demand.${value}`) }))}
        onChange={(next) => change({ must: next, values: '' })}
      />
      {must === 'match' && (
        <TextField
          label={t('quality.rule.pattern')}
          help={t('quality.rule.patternHelp')}
          value={values}
          onChange={(next) => change({ values: next })}
          maxLength={200}
        />
      )}
      {(must === 'one-of' || must === 'not-be') && (
        <ValueList values={values} onChange={(next) => change({ values: next })} />
      )}
    </>
  );
}
