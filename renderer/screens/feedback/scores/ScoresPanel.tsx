import type { Output } from '../../../../shared/contract/api.ts';
import { ScoresView } from '../../../analyses/scores/ScoresView.tsx';
import { useSession } from '../../../state/session.ts';

type Props = Readonly<{
  overview: Output<'feedback.overview'>;
  survey: number | null;
  question: number | null;
}>;

/** The scores of one survey; the one most people answered to begin with. */
export function ScoresPanel({ overview: { surveys }, survey, question }: Props) {
  const go = useSession((session) => session.go);
  const most = surveys.toSorted((a, b) => b.responses - a.responses)[0];
  const chosen = surveys.find(({ id }) => id === survey) ?? most;
  if (chosen === undefined) return null;
  return (
    <ScoresView
      surveys={surveys}
      survey={chosen}
      question={chosen.id === survey ? question : null}
      onChoose={(of, about) =>
        go({ screen: 'feedback', tab: 'scores', survey: of, ...(about !== null && { question: about }) })
      }
    />
  );
}
