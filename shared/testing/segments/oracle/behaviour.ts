import { sql, type Sql } from '../../../core/db/sql.ts';
import { listed, owners, textMeets, type Ask, type Of } from './ask.ts';
import { dayMeets, inPeriod, numberMeets } from './tests-in-sql.ts';

type Behaviour = Pick<Of<'events'>, 'event' | 'campaigns' | 'channel'>;

/** The events meant, as a condition on `event`. */
export function eventMeant(ask: Ask, { event, campaigns, channel }: Behaviour): Sql {
  const kinds = sql`SELECT kind AS value FROM event`;
  const isKind = textMeets(ask, sql`event.kind`, kinds, { op: 'is', values: [event] });
  const channels = sql`SELECT channel AS value FROM event`;
  const isChannel =
    channel === null ? sql`1` : textMeets(ask, sql`event.channel`, channels, { op: 'is', values: [channel] });
  const isCampaign = campaigns.length === 0 ? sql`1` : sql`event.campaign_id IN ${listed(campaigns)}`;
  return sql`(${isKind}) AND (${isChannel}) AND ${isCampaign}`;
}

export function byEvents(ask: Ask, condition: Of<'events'>): Sql {
  return sql`${owners}
    SELECT customer.id
      FROM customer
      LEFT JOIN owner ON owner.person = customer.id
      LEFT JOIN event ON event.customer_id = owner.id
                     AND ${eventMeant(ask, condition)}
                     AND ${inPeriod(sql`event.happened_on`, condition.period, ask.on)}
     GROUP BY customer.id
    HAVING ${numberMeets(sql`COUNT(event.id)`, condition.test)}`;
}

export function byEventDay(ask: Ask, condition: Of<'event-day'>): Sql {
  const day = condition.which === 'first' ? sql`min(event.happened_on)` : sql`max(event.happened_on)`;
  return sql`${owners}
    SELECT customer.id
      FROM customer
      LEFT JOIN owner ON owner.person = customer.id
      LEFT JOIN event ON event.customer_id = owner.id
                     AND ${eventMeant(ask, condition)}
                     AND event.happened_on <= ${ask.on}
     GROUP BY customer.id
    HAVING ${dayMeets(day, condition.test, ask.on)}`;
}
