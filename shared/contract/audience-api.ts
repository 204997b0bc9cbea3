import * as z from 'zod';
import {
  AudienceChoice,
  AudienceFileType,
  AudiencePreview,
  AudienceWritten,
  Purpose,
  PurposeKey,
  Reach,
} from '../core/model/audience.ts';
import { ConsentOfEmail } from '../core/model/consent-answer.ts';
import { People } from '../core/model/people.ts';
import { by, call, language, Nothing, token } from './call.ts';

/** Who can be reached, and lists of them for other programs. Whoever is written went through the gate. */
export const audienceApi = {
  /** In the order of how much the ledger says about them. */
  'audience.purposes': call('engine', Nothing, z.array(Purpose)),
  'audience.reach': call('engine', z.object({ people: People, purpose: PurposeKey }), Reach),
  /** What `audience.export` would write, with the first rows. */
  'audience.preview': call(
    'engine',
    z.object({ people: People, choice: AudienceChoice, language }),
    AudiencePreview,
  ),
  'audience.export': call(
    'engine',
    z.object({
      people: People,
      choice: AudienceChoice,
      type: AudienceFileType,
      file: token,
      language,
      by,
    }),
    AudienceWritten,
  ),
  /** What the ledger says on a day of everybody who has an e-mail address. */
  'audience.consentOf': call(
    'engine',
    z.object({ email: z.string().max(320), at: z.iso.date().nullable() }),
    ConsentOfEmail,
  ),
} as const;
