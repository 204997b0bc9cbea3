import type { TimelineEntry } from '../../../../shared/core/model/timeline.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Data } from '../../../ui/Values.tsx';
import s from './Timeline.module.css';

type Response = Extract<TimelineEntry, { kind: 'response' }>;
type Answer = Response['answers'][number];

/** The answers of a response, a score with the end of its scale. */
export function ResponseWords({ response }: { response: Response }) {
  return (
    <dl className={s['answers']}>
      {response.answers.map((answer, at) => (
        <div key={at}>
          <dt>
            <bdi>{answer.question}</bdi>
          </dt>
          <dd>
            <AnswerValue answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerValue({ answer: { number, text, scale } }: { answer: Answer }) {
  const { t, format } = useWords();
  if (text !== null || number === null) return <Data>{text}</Data>;
  const score = format.number(number, 2);
  if (scale === null) return <Data>{score}</Data>;
  return t('customer.timeline.ofScale', { score, most: format.number(scale.most) });
}
