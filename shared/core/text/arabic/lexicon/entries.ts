import { app } from './app.ts';
import { blame } from './blame.ts';
import { comfort } from './comfort.ts';
import { delivery } from './delivery.ts';
import { exclamations } from './exclamations.ts';
import { faith } from './faith.ts';
import { food } from './food.ts';
import { grief } from './grief.ts';
import { insults } from './insults.ts';
import { joy } from './joy.ts';
import { orders } from './orders.ts';
import { type LexiconEntry, parseLexicon } from './parse-lexicon.ts';
import { praise } from './praise.ts';
import { price } from './price.ts';
import { publicLife } from './public-life.ts';
import { quality } from './quality.ts';
import { service } from './service.ts';
import { trust } from './trust.ts';

const subjects = {
  praise, blame, quality, price, delivery, service, app, orders, food, comfort, trust, joy, grief, faith, insults, publicLife,
  exclamations,
}; // prettier-ignore

/** Every form of the Arabic lexicon, by subject, in the order of the lists. */
export const arabicEntries: readonly LexiconEntry[] = Object.values(subjects).flatMap(parseLexicon);
