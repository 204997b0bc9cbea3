import type { ReactNode } from 'react';
import { themeName } from '../../../analyses/themes/theme-words.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Data } from '../../../ui/Values.tsx';
import type { Answer } from './answer.ts';
import { answerFacts } from './answer-facts.ts';
import s from './Answers.module.css';

const tones: Readonly<Record<Answer['sentiment']['label'], BadgeTone>> = {
  negative: 'danger',
  neutral: 'plain',
  positive: 'accent',
  unsure: 'plain',
};

type Props = Readonly<{
  answer: Answer;
  /** What can be done with it. */
  actions?: ReactNode;
}>;

/** An answer in the words of whoever gave it, and what was read out of it. */
export function AnswerCard({ answer, actions }: Props) {
  const words = useWords();
  const { t, format } = words;
  const { who, sentiment } = answer;
  return (
    <Card
      head={
        <blockquote className={s['quote']}>
          <Data>{answer.text}</Data>
        </blockquote>
      }
      aside={actions}
    >
      <div className={s['tags']}>
        <Badge tone={tones[sentiment.label]}>
          {sentiment.label === 'unsure'
            ? t('sentiment.unsure')
            : t('sentiment.with', {
                feeling: t(`sentiment.${sentiment.label}`),
                sure: format.percent(sentiment.confidence),
              })}
        </Badge>
        {answer.themes.map((theme) => (
          <Badge key={theme.key}>
            <bdi>{themeName(words, theme)}</bdi>
          </Badge>
        ))}
        {answer.isJunk && <Badge tone="warning">{t('feedback.answers.junk')}</Badge>}
        {answer.isDuplicate && <Badge tone="warning">{t('feedback.answers.duplicate')}</Badge>}
        {answer.requests.map(({ kind, title }, at) => (
          <Badge key={`${kind} ${at}`}>
            {title === null ? (
              t(`requests.kind.${kind}`)
            ) : (
              <bdi>{t('requests.of', { kind: t(`requests.kind.${kind}`), title })}</bdi>
            )}
          </Badge>
        ))}
      </div>
      <div className={s['who']}>
        {who === null ? (
          <Remark place="inline" tone="faint">
            {t('feedback.answers.anonymous')}
          </Remark>
        ) : (
          <Button
            variant="quiet"
            size="small"
            onPress={() => useSession.getState().go({ screen: 'customer', id: who.id })}
          >
            {who.name === null ? t('feedback.answers.unnamed') : <bdi>{who.name}</bdi>}
          </Button>
        )}
        <Remark place="inline" tone="faint">
          {answerFacts(words, answer).join(' · ')}
        </Remark>
      </div>
    </Card>
  );
}
