import { verifyAudit } from '../../../shared/core/audit/audit.ts';
import type { ChainState, ChainVerdict } from '../../../shared/core/consent/chain.ts';
import { verifyLedger } from '../../../shared/core/consent/ledger.ts';
import type { ReadDb } from '../../../shared/core/db/db.ts';
import { migrate, schemaVersion, versionOf } from '../../../shared/core/db/migrate.ts';
import { watchChanges } from '../../../shared/core/undo/record.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { openDb } from '../../open.ts';
import { nodeFileSystem, type FileSystem } from '../file/file-system.ts';
import { placesOf } from '../file/places.ts';
import { readJournal, type JournalContent } from '../journal/read-journal.ts';
import { replay } from '../journal/replay.ts';
import { goesOnFrom } from '../recovery/find-newest.ts';
import { chainHashing } from '../hashing.ts';
import type { Header } from '../file/header.ts';
import { readSnapshot, type Snapshot } from '../file/read-snapshot.ts';
import { brokenReferences, foreignObjects, missingObjects, structuralFaults } from './verify-database.ts';

/** One thing wrong with a workspace file. */
export type Problem = Readonly<{
  code:
    | AppError['code']
    | 'structure'
    | 'references'
    | 'search-index'
    | 'schema-missing'
    | 'schema-foreign'
    | 'schema-version'
    | 'journal'
    | 'consent-chain'
    | 'audit-chain';
  detail: string;
}>;
/** `save` is the payload hash of the save that was looked at, null when its header could not be read. */
export type CheckResult = Readonly<{ ok: boolean; problems: readonly Problem[]; save: string | null }>;

function chainProblem(
  code: 'consent-chain' | 'audit-chain',
  verdict: ChainVerdict,
  stated: ChainState,
): Problem[] {
  if (verdict.broken !== null) return [{ code, detail: `entry ${verdict.broken.id}: ${verdict.broken.why}` }];
  if (verdict.length === stated.length && verdict.head === stated.head) return [];
  return [{ code, detail: `${verdict.length} entries where the header says ${stated.length}` }];
}

function chainProblems(db: ReadDb, header: Header): Problem[] {
  return [
    ...chainProblem('consent-chain', verifyLedger(db, chainHashing.sha256), header.consent),
    ...chainProblem('audit-chain', verifyAudit(db, chainHashing.sha256), header.audit),
  ];
}

async function schemaProblems(db: ReadDb, header: Header): Promise<Problem[]> {
  const version = versionOf(db);
  const problems: Problem[] = [];
  if (version !== header.schemaVersion)
    problems.push({
      code: 'schema-version',
      detail: `${version} where the header says ${header.schemaVersion}`,
    });
  for (const detail of await foreignObjects(db)) problems.push({ code: 'schema-foreign', detail });
  // an older schema lacks what later ones brought; opening the file brings it up to date
  if (version === schemaVersion)
    for (const detail of await missingObjects(db)) problems.push({ code: 'schema-missing', detail });
  return problems;
}

async function databaseProblems({ header, payload }: Snapshot): Promise<Problem[]> {
  const db = await openDb(payload);
  try {
    const { structure, searchIndexes } = structuralFaults(db);
    const problems: Problem[] = structure.map((detail) => ({ code: 'structure', detail }));
    problems.push(...searchIndexes.map((detail) => ({ code: 'search-index', detail }) as const));
    problems.push(...brokenReferences(db).map((detail) => ({ code: 'references', detail }) as const));
    problems.push(...(await schemaProblems(db, header)));
    if (problems.some(({ code }) => code !== 'references' && code !== 'search-index')) return problems;
    migrate(db); // a copy in memory: the chains of an older file are read by today's columns
    return [...problems, ...chainProblems(db, header)];
  } catch (error) {
    if (error instanceof AppError && error.code === 'out-of-memory') throw error;
    const why = error instanceof Error ? error.message : String(error);
    return [{ code: 'structure', detail: why }];
  } finally {
    db.close();
  }
}

function contentProblems({ base, isNewer, isDamaged, lost, hasBadWitness }: JournalContent): Problem[] {
  if (isNewer) return [{ code: 'journal', detail: 'written by a later version' }];
  if (base === null) return [{ code: 'journal', detail: 'its beginning is damaged' }];
  if (isDamaged) return [{ code: 'journal', detail: `damaged: ${lost ?? 'some'} changes cannot be read` }];
  return hasBadWitness ? [{ code: 'journal', detail: 'one of its two witnesses is damaged' }] : [];
}

/** What is wrong with the journal beside a save, and with the database that both make together. */
async function journalProblems(
  fs: FileSystem,
  path: string,
  { header, payload }: Snapshot,
): Promise<Problem[]> {
  const journal = await readJournal(fs, placesOf(path).journal);
  if (journal === null) return [];
  const problems = contentProblems(journal);
  if (goesOnFrom(journal, header) === null)
    return [...problems, { code: 'journal', detail: 'it goes on from another state of the workspace' }];
  const db = await openDb(payload);
  try {
    watchChanges(db);
    const { failed } = replay(
      db,
      journal.records.filter(({ sequence }) => sequence > header.sequence),
    );
    if (failed !== null)
      problems.push({ code: 'journal', detail: `change ${failed.sequence} cannot be made again` });
    const { structure } = structuralFaults(db);
    problems.push(...structure.map((detail) => ({ code: 'structure', detail }) as const));
    problems.push(...brokenReferences(db).map((detail) => ({ code: 'references', detail }) as const));
    return problems;
  } finally {
    db.close();
  }
}

/**
 * Checks a workspace file without changing anything or taking its lock: header, payload, structure, references, schema, the
 * consent ledger and the audit log, and the journal with the database that it leads to.
 * @throws {AppError} 'file-missing', 'file-unreadable', 'out-of-memory': then nothing can be said
 */
export async function checkWorkspace(path: string, fs: FileSystem = nodeFileSystem): Promise<CheckResult> {
  let snapshot: Snapshot;
  try {
    snapshot = await readSnapshot(fs, path);
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('workspace-')) throw error;
    const { name, ...rest } = error.params;
    const problem = { code: error.code, detail: `${name ?? ''} ${JSON.stringify(rest)}` };
    return { ok: false, problems: [problem], save: null };
  }
  const problems = await databaseProblems(snapshot);
  if (problems.length === 0) problems.push(...(await journalProblems(fs, path, snapshot)));
  return { ok: problems.length === 0, problems, save: snapshot.header.payloadHash };
}
