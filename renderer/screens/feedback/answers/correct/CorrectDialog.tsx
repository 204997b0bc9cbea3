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
import type { Answer } from '../AnswerCard.tsx';
import s from '../../themes/book/Book.module.css';

const alone = 'alone';

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
  const [way, setWay] = useState<string>(alone);
  const { data: book } = useQuery('feedback.themes', null);
  const { response, question } = answer;
  const correction = chosen === null ? notYet : { response, question, theme: chosen, isAbout };
  const { data: proposals, error, retry } = useQuery('feedback.proposeRules', correction);
  const open = (book?.themes ?? []).filter(
    ({ key, isRemoved, mergedInto }) =>
      !isRemoved && mergedInto === null && !answer.themes.some((one) => one.key === key),
  );
  const named = book?.themes.find(({ key }) => key === chosen);
  const name = named === undefined ? '' : themeName(words, named);
  const proposal = way === alone ? null : (proposals?.[Number(way)] ?? null);
  const save = async () => {
    if (correction === notYet) return;
    const input: Input<'feedback.correct'> = { ...correction, rule: proposal?.rule ?? null };
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
              setWay(alone);
              setChosen(key);
            }}
          />
        ) : (
          <Remark>{t('feedback.correct.notAbout', { theme: isolate(name) })}</Remark>
        )}
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {chosen !== null && proposals === undefined && error === null && <SkeletonLines lines={3} />}
        {proposals !== undefined && (
          <RadioGroup
            label={t('feedback.correct.teach')}
            value={way}
            options={[
              { value: alone, label: t('feedback.correct.alone') },
              ...proposals.map(({ rule, gained, lost }, at) => ({
                value: String(at),
                label: t(rule.effect === 'is' ? 'feedback.correct.ruleIs' : 'feedback.correct.ruleNot', {
                  rule: isolate(rule.pattern),
                }),
                help: t('feedback.correct.touches', { count: gained + lost }),
              })),
            ]}
            onChange={setWay}
          />
        )}
        {proposal !== null && <RuleEffect preview={proposal} isLoading={false} />}
      </div>
    </Dialog>
  );
}
