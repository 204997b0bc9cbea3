import type { Input } from '../../../../shared/contract/api.ts';
import { answersOfScope } from '../../../../shared/core/model/answers-of-scope.ts';
import type { RequestGroup } from '../../../analyses/requests/request-words.ts';
import { SentimentBar } from '../../../analyses/themes/SentimentBar.tsx';
import { useAnalysis } from '../../../api/use-analysis.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useOverlays } from '../../../state/overlays.ts';
import { useSession } from '../../../state/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonRow } from '../../../ui/ButtonRow.tsx';
import { CardList } from '../../../ui/Card.tsx';
import { Sheet } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Remark } from '../../../ui/Remark.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { Money } from '../../../ui/Values.tsx';
import { AnswerQuote } from '../answers/AnswerQuote.tsx';
import { RequestForm } from './RequestForm.tsx';
import s from '../../../analyses/themes/Themes.module.css';

type Props = Readonly<{ groupKey: string; params: Input<'analysis.requests'>; onClose: () => void }>;

/** One group of requests: who asks, in whose words, and what the team decided. */
export function RequestSheet({ groupKey, params, onClose }: Props) {
  const { t } = useWords();
  const { data } = useAnalysis('requests', params);
  const group = data?.groups.find(({ key }) => key === groupKey);
  return (
    <Sheet
      title={group?.title ?? t('requests.gone')}
      subtitle={group === undefined ? undefined : t(`requests.kind.${group.kind}`)}
      onClose={onClose}
    >
      {data === undefined && <SkeletonLines lines={8} />}
      {data !== undefined && group === undefined && <Notice tone="info">{t('requests.goneBody')}</Notice>}
      {data !== undefined && group !== undefined && (
        <Found group={group} groups={data.groups} params={params} onLeave={onClose} />
      )}
    </Sheet>
  );
}

type FoundProps = Readonly<{
  group: RequestGroup;
  groups: readonly RequestGroup[];
  params: Input<'analysis.requests'>;
  onLeave: () => void;
}>;

function Found({ group, groups, params, onLeave }: FoundProps) {
  const { t } = useWords();
  const showPeople = () => {
    onLeave();
    useOverlays.getState().showPeople({
      people: { kind: 'analysis', id: 'requests', params, selection: `group:${group.key}` },
      title: t('requests.peopleOf', { title: isolate(group.title) }),
    });
  };
  const read = () => {
    onLeave();
    useSession.getState().go({
      screen: 'feedback',
      tab: 'answers',
      answers: answersOfScope(params, { group: group.key }),
    });
  };
  return (
    <div className={s['lead']}>
      <ButtonRow>
        <Button onPress={read}>{t('themes.readAll', { count: group.answers })}</Button>
        {group.people > 0 && (
          <Button onPress={showPeople}>{t('requests.people', { count: group.people })}</Button>
        )}
      </ButtonRow>
      <p>
        {t('requests.atStake')} <Money minor={group.valueMinor} />
      </p>
      {group.anonymous > 0 && <Remark>{t('requests.anonymous', { count: group.anonymous })}</Remark>}
      {group.isWithoutHome && <Notice tone="info">{t('requests.withoutHomeBody')}</Notice>}
      <p>
        <SentimentBar sentiment={group.sentiment} />
      </p>
      <RequestForm key={group.key} group={group} groups={groups} onMerged={onLeave} />
      <Section title={t('themes.examples')}>
        <CardList>
          {group.examples.map((ref) => (
            <AnswerQuote key={`${ref.response} ${ref.question}`} answer={ref} />
          ))}
        </CardList>
      </Section>
    </div>
  );
}
