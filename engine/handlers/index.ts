import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Session } from '../session.ts';
import { analysisHandlers } from './analysis.ts';
import { audienceHandlers } from './audience.ts';
import { cleaningHandlers } from './cleaning.ts';
import { customerHandlers } from './customers.ts';
import { feedbackHandlers } from './feedback.ts';
import { importHandlers } from './import.ts';
import { lineageHandlers } from './lineage.ts';
import { matchingHandlers } from './matching.ts';
import { mergeHandlers } from './merges.ts';
import { onboardingHandlers } from './onboarding.ts';
import { opportunityHandlers } from './opportunities.ts';
import { overviewHandlers } from './overview.ts';
import { peopleHandlers } from './people.ts';
import { qualityHandlers } from './quality.ts';
import { rfmHandlers } from './rfm.ts';
import { recipeHandlers } from './recipes.ts';
import { reportHandlers } from './reports.ts';
import { rateHandlers } from './rates.ts';
import { searchHandlers } from './search.ts';
import { segmentHandlers } from './segments.ts';
import { survivorshipHandlers } from './survivorship.ts';
import { tableHandlers } from './tables.ts';
import { teamHandlers } from './team.ts';
import { undoHandlers } from './undo.ts';
import { watchHandlers } from './watch.ts';
import { workspaceHandlers } from './workspace.ts';

/** Everything the engine answers. A method of the contract that nobody answers does not compile. */
export function handlersOf(session: Session): Handlers<HostedBy<'engine'>> {
  return {
    ...workspaceHandlers(session),
    ...importHandlers(session),
    ...recipeHandlers(session),
    ...qualityHandlers(session),
    ...watchHandlers(session),
    ...customerHandlers(session),
    ...cleaningHandlers(session),
    ...peopleHandlers(session),
    ...teamHandlers(session),
    ...lineageHandlers(session),
    ...analysisHandlers(session),
    ...undoHandlers(session),
    ...rfmHandlers(session),
    ...rateHandlers(session),
    ...matchingHandlers(session),
    ...mergeHandlers(session),
    ...survivorshipHandlers(session),
    ...audienceHandlers(session),
    ...segmentHandlers(session),
    ...feedbackHandlers(session),
    ...opportunityHandlers(session),
    ...overviewHandlers(session),
    ...tableHandlers(session),
    ...reportHandlers(session),
    ...searchHandlers(session),
    ...onboardingHandlers(session),
  };
}
