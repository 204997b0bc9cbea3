import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { readDay } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { consentOfEmail } from '../audience/consent-of-email.ts';
import { exportAudience, previewAudience } from '../audience/export-audience.ts';
import { readPurposes } from '../audience/purposes.ts';
import { readReach } from '../audience/read-reach.ts';
import { today } from '../consent/judge.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `audience.${string}`>;

/** Who can be reached, and lists of them for other programs. */
export function audienceHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'audience.purposes': () => readPurposes(session.workspace().db),
    'audience.reach': ({ people, purpose }, job) => readReach(session, people, purpose, job),
    'audience.preview': (asked, job) => previewAudience(session, asked, job),
    'audience.export': ({ file, ...asked }, job) =>
      exportAudience(session, { ...asked, path: session.grants.path(file) }, job),
    'audience.consentOf': ({ email, at }) => {
      const day = at === null ? today(session) : readDay(at);
      if (day === null) throw new AppError('bad-request', { method: 'audience.consentOf', why: `day ${at}` });
      return consentOfEmail(session, email, day);
    },
  };
}
