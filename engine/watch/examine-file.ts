import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { WatchedFile } from '../../shared/contract/watch.ts';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { plansOf } from '../import/plans.ts';
import type { Session } from '../session.ts';
import type { SeenFile } from './list-folder.ts';

/** Whether these very bytes were brought in already. */
async function isIn(session: Session, { path, bytes }: SeenFile): Promise<boolean> {
  const same = session
    .workspace()
    .db.all(
      sql`SELECT file_sha256 FROM import WHERE file_bytes = ${bytes} AND undone_at IS NULL ORDER BY id`,
      {
        file_sha256: text,
      },
    );
  if (same.length === 0) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const digest = hash.digest('hex');
  return same.some(({ file_sha256 }) => file_sha256 === digest);
}

/** Changes with every import that is made or taken back: what files are like, and which are in, may then be another. */
export function importsStamp(session: Session): string {
  const found = session
    .openWorkspace()
    ?.db.first(sql`SELECT COALESCE(MAX(id), 0) AS last, COUNT(undone_at) AS undone FROM import`, {
      last: int,
      undone: int,
    });
  return found ? `${found.last}/${found.undone}` : '';
}

/** A file that is like one brought in before, and not in yet; null for any other, and for one that cannot be read. */
export async function examineFile(session: Session, seen: SeenFile, job: Job): Promise<WatchedFile | null> {
  try {
    const { offered, kind, system } = await plansOf(session).inspect(seen.path, {}, undefined, job);
    if (offered === null || (await isIn(session, seen))) return null;
    return {
      file: session.grants.grant(seen.path),
      modifiedAt: new Date(seen.modifiedMs).toISOString(),
      kind,
      system,
      like: offered.fileName,
    };
  } catch (error) {
    const isOfFile = error instanceof AppError || (error instanceof Error && 'code' in error);
    // what cannot be read is no offer; it is looked at again when it changes
    if (isOfFile) return null;
    throw error;
  }
}
