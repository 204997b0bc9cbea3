import type { Input } from '../../../shared/contract/api.ts';
import { answersOfScope } from '../../../shared/core/model/answers-of-scope.ts';
import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { RequestTable } from './RequestTable.tsx';
import type { RequestGroup, Requests } from './request-words.ts';

type Props = Readonly<{
  requests: Requests;
  params: Input<'analysis.requests'>;
  onOpen: (group: RequestGroup) => void;
}>;

const requestKinds = ['request', 'problem'] as const;

/** How much was found, and the board. */
export function RequestsResult({ requests, params, onOpen }: Props) {
  const { t, format } = useWords();
  const { found, alone, groups } = requests;
  const single = alone.requests + alone.problems;
  const kinds = params.kind === null || params.kind === undefined ? [...requestKinds] : [params.kind];
  const readAll = () =>
    useSession
      .getState()
      .go({ screen: 'feedback', tab: 'answers', answers: answersOfScope(params, { kinds }) });
  if (requests.texts === 0) return <Notice tone="info">{t('themes.noWords')}</Notice>;
  return (
    <>
      <Remark>
        {[
          t('requests.found', {
            requests: format.number(found.requests),
            problems: format.number(found.problems),
            count: requests.texts,
          }),
          ...(single > 0 ? [t('requests.alone', { count: single })] : []),
          ...(requests.valueTo === null
            ? []
            : [t('requests.valueTo', { day: format.day(requests.valueTo) })]),
        ].join(' ')}
      </Remark>
      {found.requests + found.problems > 0 && (
        <div>
          <Button size="small" onPress={readAll}>
            {t('requests.readAll')}
          </Button>
        </div>
      )}
      {groups.length === 0 ? (
        <Notice tone="info">{t('requests.none')}</Notice>
      ) : (
        <Panel>
          <RequestTable requests={requests} onOpen={onOpen} />
        </Panel>
      )}
    </>
  );
}
