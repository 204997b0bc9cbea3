import { useDriversMethod } from '../../analyses/drivers/use-drivers-method.ts';
import { useRequestsMethod } from '../../analyses/requests/use-requests-method.ts';
import { useScoresMethod } from '../../analyses/scores/use-scores-method.ts';
import { useThemesMethod } from '../../analyses/themes/use-themes-method.ts';
import { useOwnMethod } from '../../help/use-own-method.ts';
import type { Method } from '../../frame/MethodSheet.tsx';
import type { FeedbackTab } from '../../state/place.ts';

/** How what a part shows is computed; what answers say is read by the same rules as themes. */
export function useFeedbackMethod(tab: FeedbackTab): Method {
  const scores = useScoresMethod();
  const themes = useThemesMethod();
  const drivers = useDriversMethod();
  const requests = useRequestsMethod();
  const followUp = useOwnMethod('follow-up');
  return { scores, themes, drivers, requests, answers: themes, 'follow-up': followUp }[tab];
}
