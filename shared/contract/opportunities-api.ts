import * as z from 'zod';
import { AudienceFileType, AudiencePreview, AudienceWritten } from '../core/model/audience.ts';
import {
  CallListChoice,
  HoldoutDraw,
  HoldoutEntry,
  HoldoutPreview,
  HoldoutReadout,
} from '../core/model/offer-campaign.ts';
import {
  CustomerOffers,
  ExcludableGoods,
  ExpectedMoney,
  OfferDecision,
  OfferExclusions,
  OfferFilter,
  OfferOverview,
  OfferPage,
  OfferParting,
  OffersOfProduct,
  OffersOfSegment,
  OfferSort,
} from '../core/model/opportunities.ts';
import { by, call, language, Nothing, page, token } from './call.ts';

/**
 * What each customer could buy next, what became of it, and campaigns with a group kept out. Offers are computed once for a state of the data;
 * whoever asks meanwhile waits, with progress, and can cancel. Every change is one step that can be taken back.
 */
export const opportunitiesApi = {
  'opportunities.overview': call('engine', Nothing, OfferOverview),
  'opportunities.list': call(
    'engine',
    z.object({ filter: OfferFilter, sort: OfferSort, ...page }),
    OfferPage,
  ),
  'opportunities.byProduct': call(
    'engine',
    z.object({ filter: OfferFilter, ...page }),
    z.object({ total: z.int(), expected: ExpectedMoney, rows: z.array(OffersOfProduct) }),
  ),
  'opportunities.bySegment': call(
    'engine',
    z.object({ filter: OfferFilter, by: OfferParting }),
    z.object({ expected: ExpectedMoney, rows: z.array(OffersOfSegment) }),
  ),
  /** The answer is of how many offers it changed the state. */
  'opportunities.setState': call('engine', OfferDecision, z.object({ changed: z.int() })),
  'opportunities.exclusions': call('engine', Nothing, OfferExclusions),
  'opportunities.setExclusions': call('engine', OfferExclusions, OfferExclusions),
  /** What can be excluded, by name; `search` in names, keys and categories. */
  'opportunities.goods': call(
    'engine',
    z.object({ search: z.string().max(200), onlyExcluded: z.boolean(), ...page }),
    ExcludableGoods,
  ),
  /** Waits for the offers, where the page of the customer does not have them yet. */
  'opportunities.ofCustomer': call('engine', z.object({ id: z.int() }), CustomerOffers),

  /** What `exportCallList` would write, and whom it would leave out. */
  'opportunities.previewCallList': call(
    'engine',
    z.object({ choice: CallListChoice, language }),
    AudiencePreview,
  ),
  /** Who may be contacted, with what to offer and why. Who is held out of a campaign that is still measured is not in it. */
  'opportunities.exportCallList': call(
    'engine',
    z.object({ choice: CallListChoice, type: AudienceFileType, file: token, language, by }),
    AudienceWritten,
  ),

  'opportunities.previewHoldout': call('engine', HoldoutDraw, HoldoutPreview),
  'opportunities.drawHoldout': call('engine', HoldoutDraw, HoldoutEntry),
  /** The newest first. */
  'opportunities.holdouts': call('engine', Nothing, z.array(HoldoutEntry)),
  'opportunities.readout': call('engine', z.object({ id: z.int() }), HoldoutReadout),
  'opportunities.removeHoldout': call('engine', z.object({ id: z.int() }), Nothing),
} as const;
