import { int, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { allCells } from '../claims/claims.ts';
import type { ChangeLog, KindContext } from './apply-context.ts';

/** Finds a campaign by channel and name, and makes it when it is new. */
export type CampaignBook = (channel: string, name: string) => number;

/** Opens the campaigns of the workspace. */
export function openCampaigns({ db, tally, claims }: KindContext, log: ChangeLog): CampaignBook {
  const known = new Map<string, number>();
  const claim = claims.of('campaign', allCells);
  const met = new Set<number>();
  db.all(sql`SELECT id, channel, name FROM campaign`, { id: int, channel: text, name: text }).forEach((row) =>
    known.set(JSON.stringify([row.channel, row.name]), row.id),
  );
  return (channel, name) => {
    const key = JSON.stringify([channel, name]);
    const id = known.get(key);
    if (id !== undefined) {
      // an event or spend of a campaign keeps it, whichever import made it
      if (!met.has(id)) claim(id, 0);
      met.add(id);
      return id;
    }
    const made = db.insert(sql`INSERT INTO campaign (channel, name) VALUES (${channel}, ${name})`);
    log.keep('campaign', String(made), null);
    known.set(key, made);
    met.add(made);
    tally.add('campaigns', 1);
    return made;
  };
}
