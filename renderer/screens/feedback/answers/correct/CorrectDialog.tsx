import { useState } from 'react';
import type { Input } from '../../../../../shared/contract/api.ts';
import { themeName } from '../../../../analyses/themes/theme-words.ts';
import { notYet, useQuery } from '../../../../api/use-query.ts';
import { useWords } from '../../../../i18n/intl.tsx';
import { isolate } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { ErrorState } from '../../../../ui/ErrorState.tsx';
import { RadioGroup } from '../../../../ui/RadioGroup.tsx';
import { Remark } from '../../../../ui/Remark.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { SkeletonLines } from '../../../../ui/Skeleton.tsx';
import { Data } from '../../../../ui/Values.tsx';
import { changeFeedback } from '../../change-feedback.ts';
import { RuleEffect } from '../../themes/book/RuleEffect.tsx';
import type { Answer } from '../answer.ts';
import s from '../../themes/book/Book.module.css';

const alone = 'alone';

type Rule = NonNullable<Input<'feedback.correct'>['rule']>;

type Props = Readonly<{
  answer: Answer;
  /** Null: to be chosen. */
  theme: string | null;
  isAbout: boolean;
  onClose: () => void;
}>;

/** One's word on an answer, and the rule that follows from it for all others. */
export function CorrectDialog({ answer, theme, isAbout, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState(theme);
  const [rule, setRule] = useState<Rule | null>(null);
  const { data: book } = useQuery('feedback.themes', null);
  const { response, question } = answer;
  const correction = chosen === null ? notYet : { response, question, theme: chosen, isAbout };
  const open = (book?.themes ?? []).filter(
    ({ key, isRemoved, mergedInto }) =>
      !isRemoved && mergedInto === null && !answer.themes.some((one) => one.key === key),
  );
  const named = book?.themes.find(({ key }) => key === chosen);
  const name = named === undefined ? '' : themeName(words, named);
  const save = async () => {
    if (correction === notYet) return;
    const input: Input<'feedback.correct'> = { ...correction, rule };
    if (await changeFeedback('feedback.correct', input, { theme: name })) onClose();
  };
  return (
    <Dialog
      title={t('feedback.correct.title')}
      width="wide"
      isFirm
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={() => void save()}>
            {t('feedback.correct.save')}
          </Button>
        </>
      }
    >
      <div className={s['form']}>
        <p>
          <Data>{answer.text}</Data>
        </p>
        {theme === null ? (
          <Select
            label={t('feedback.correct.isAbout')}
            value={chosen}
            options={open.map((one) => ({ value: one.key, label: themeName(words, one) }))}
            isSearchable
            onChange={(key) => {
              setRule(null);
              setChosen(key);
            }}
          />
        ) : (
          <Remark>{t('feedback.correct.notAbout', { theme: isolate(name) })}</Remark>
        )}
        {correction !== notYet && <Teach correction={correction} rule={rule} onChange={setRule} />}
      </div>
    </Dialog>
  );
}

type TeachProps = Readonly<{
  correction: Input<'feedback.proposeRules'>;
  /** Null: the answer alone. */
  rule: Rule | null;
  onChange: (rule: Rule | null) => void;
}>;

/** Which rule follows for all other answers, with what it changes. */
function Teach({ correction, rule, onChange }: TeachProps) {
  const { t } = useWords();
  const { data: proposals, error, retry } = useQuery('feedback.proposeRules', correction);
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (proposals === undefined) return <SkeletonLines lines={3} />;
  const at = proposals.findIndex((one) => JSON.stringify(one.rule) === JSON.stringify(rule));
  return (
    <>
      <RadioGroup
        label={t('feedback.correct.teach')}
        value={at < 0 ? alone : String(at)}
        options={[
          { value: alone, label: t('feedback.correct.alone') },
          ...proposals.map((proposal, place) => ({
            value: String(place),
            label: t(proposal.rule.effect === 'is' ? 'feedback.correct.ruleIs' : 'feedback.correct.ruleNot', {
              rule: isolate(proposal.rule.pattern),
            }),
            help: t('feedback.correct.touches', { count: proposal.gained + proposal.lost }),
          })),
        ]}
        onChange={(way) => onChange(proposals[Number(way)]?.rule ?? null)}
      />
      {at >= 0 && <RuleEffect preview={proposals[at] ?? null} isLoading={false} />}
    </>
  );
}
