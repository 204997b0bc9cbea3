import { bytes, int, real, text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { ContactChannel } from '../../model/audience.ts';
import { AppError } from '../../model/errors.ts';
import type { HoldoutDraw } from '../../model/offer-campaign.ts';
import { listBits } from '../../segments/snapshots/id-bits.ts';
import { packIds, roomFor, unpackIds } from '../../segments/snapshots/pack-ids.ts';
import { packOffered, unpackOffered, type Offered } from '../campaign/pack-offered.ts';

/** A campaign with a group kept out, as it was drawn. */
export type StoredCampaign = Readonly<{
  id: number;
  name: string;
  channel: ContactChannel;
  purpose: string;
  perCustomer: number;
  share: number;
  seed: number;
  windowDays: number;
  /** ISO 8601 UTC. */
  drawnAt: string;
  /** Ids as they were at the draw, ascending. */
  contacted: Int32Array;
  heldOut: Int32Array;
}>;

/** What was drawn. */
export type Drawn = Readonly<{ contacted: Int32Array; heldOut: Int32Array; offered: readonly Offered[] }>;

function idsOf(packed: Uint8Array): Int32Array {
  return listBits(unpackIds(packed, roomFor(packed)));
}

/** Campaigns with a group kept out, the newest first. */
export function readCampaigns(db: ReadDb): StoredCampaign[] {
  return db
    .all(
      sql`SELECT holdout.id, campaign.name, campaign.channel, purpose, per_customer AS perCustomer, share, seed,
                 window_days AS windowDays, drawn_at AS drawnAt, contacted, held_out AS heldOut
            FROM holdout
            JOIN campaign ON campaign.id = holdout.campaign_id
           ORDER BY drawn_at DESC, holdout.id DESC`,
      {
        ...{ id: int, name: text, channel: text, purpose: text, perCustomer: int, share: real, seed: int },
        ...{ windowDays: int, drawnAt: text, contacted: bytes, heldOut: bytes },
      },
    )
    .map((row) => ({
      ...row,
      channel: ContactChannel.parse(row.channel),
      contacted: idsOf(row.contacted),
      heldOut: idsOf(row.heldOut),
    }));
}

/** One of them. @throws {AppError} 'campaign-unknown' */
export function readCampaign(db: ReadDb, id: number): StoredCampaign {
  const campaign = readCampaigns(db).find((one) => one.id === id);
  if (campaign === undefined) throw new AppError('campaign-unknown');
  return campaign;
}

/** What its people were to be offered, by customer as they were at the draw. @throws {AppError} 'campaign-unknown' */
export function readOffered(db: ReadDb, id: number): Offered[] {
  const row = db.first(sql`SELECT offered FROM holdout WHERE id = ${id}`, { offered: bytes });
  if (row === null) throw new AppError('campaign-unknown');
  return unpackOffered(row.offered);
}

/**
 * Keeps what was drawn. A campaign of this name and channel that files tell of is the same one.
 * @param now ISO 8601 UTC
 * @returns the id of the hold-out
 * @throws {AppError} 'campaign-name-taken' when such a campaign has a group kept out already
 */
export function saveCampaign(db: WriteDb, draw: HoldoutDraw, drawn: Drawn, now: string): number {
  const { name, channel } = draw;
  const known = db.first(
    sql`SELECT campaign.id, (SELECT COUNT(*) FROM holdout WHERE campaign_id = campaign.id) AS holdouts
          FROM campaign
         WHERE channel = ${channel}
           AND name = ${name}`,
    { id: int, holdouts: int },
  );
  if (known !== null && known.holdouts > 0) throw new AppError('campaign-name-taken', { name });
  const campaign =
    known?.id ??
    db.insert(
      sql`INSERT INTO campaign (channel, name, started_on) VALUES (${channel}, ${name}, ${now.slice(0, 10)})`,
    );
  return db.insert(
    sql`INSERT INTO holdout (campaign_id, purpose, per_customer, share, seed, window_days, contacted, held_out, offered, drawn_at)
        VALUES (${campaign}, ${draw.purpose}, ${draw.perCustomer}, ${draw.share}, ${draw.seed}, ${draw.windowDays},
                ${packIds(drawn.contacted)}, ${packIds(drawn.heldOut)}, ${packOffered(drawn.offered)}, ${now})`,
  );
}

/** Forgets a draw, and the campaign where nothing else speaks of it. @throws {AppError} 'campaign-unknown' */
export function removeCampaign(db: WriteDb, id: number): void {
  const row = db.first(sql`SELECT campaign_id AS campaign FROM holdout WHERE id = ${id}`, { campaign: int });
  if (row === null) throw new AppError('campaign-unknown');
  db.run(sql`DELETE FROM holdout WHERE id = ${id}`);
  db.run(sql`DELETE FROM campaign
              WHERE id = ${row.campaign}
                AND NOT EXISTS (SELECT 1 FROM holdout WHERE campaign_id = campaign.id)
                AND NOT EXISTS (SELECT 1 FROM event WHERE campaign_id = campaign.id)
                AND NOT EXISTS (SELECT 1 FROM campaign_spend WHERE campaign_id = campaign.id)`);
}
