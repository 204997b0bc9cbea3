import { WorkDone } from '../core/model/onboarding.ts';
import { call, Nothing } from './call.ts';

/** How far a team is with its workspace. */
export const onboardingApi = {
  /** What was done, as far as the state of the workspace does not tell it already. */
  'onboarding.done': call('engine', Nothing, WorkDone),
} as const;
