import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { countWork } from '../onboarding/count-work.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `onboarding.${string}`>;

/** How far a team is with its workspace. */
export function onboardingHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'onboarding.done': () => countWork(session.workspace().db),
  };
}
