import type { Command } from './command.ts';
import { analyseCommand } from './commands/analyse.ts';
import { analysesCommand } from './commands/analyses.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { cleanCommand } from './commands/clean.ts';
import { consentCommand } from './commands/consent.ts';
import { customerCommand } from './commands/customer.ts';
import { dumpCommand } from './commands/dump.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { importsCommand } from './commands/imports.ts';
import { inspectCommand } from './commands/inspect.ts';
import { matchCommand } from './commands/match.ts';
import { newCommand } from './commands/new.ts';
import { replayCommand } from './commands/replay.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { segmentCommand } from './commands/segment.ts';
import { undoCommand } from './commands/undo.ts';
import { sampleCommand } from './commands/sample.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  sampleCommand,
  inspectCommand,
  importCommand,
  importsCommand,
  undoCommand,
  replayCommand,
  dumpCommand,
  analysesCommand,
  analyseCommand,
  auditCommand,
  cleanCommand,
  matchCommand,
  consentCommand,
  exportCommand,
  segmentCommand,
  customerCommand,
  reportCommand,
  checkCommand,
  restoreCommand,
];
