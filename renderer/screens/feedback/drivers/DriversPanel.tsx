import { DriversView } from '../../../analyses/drivers/DriversView.tsx';
import { useWords } from '../../../i18n/intl.tsx';
import { useSession } from '../../../state/session.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { mostScored } from './most-scored.ts';
import type { Output } from '../../../../shared/contract/api.ts';

type Props = Readonly<{
  overview: Output<'feedback.overview'>;
  survey: number | null;
  question: number | null;
}>;

/** What goes with the score of a survey; the one that asks for most scores to begin with. */
export function DriversPanel({ overview: { surveys }, survey, question }: Props) {
  const { t } = useWords();
  const go = useSession((session) => session.go);
  const chosen = surveys.find(({ id }) => id === survey) ?? mostScored(surveys);
  if (chosen === undefined) return <Notice tone="info">{t('drivers.noScores')}</Notice>;
  return (
    <DriversView
      key={chosen.id}
      surveys={surveys}
      survey={chosen}
      outcome={chosen.id === survey ? question : null}
      onChoose={(of, about) =>
        go({ screen: 'feedback', tab: 'drivers', survey: of, ...(about !== null && { question: about }) })
      }
    />
  );
}
