import { UsageError, type Call } from './command.ts';
import type { EngineDesk } from './with-engine.ts';

/** The id of the saved segment of a name. @throws {UsageError} there is none; it names those there are */
export async function findSegment(call: Call, desk: EngineDesk, name: string): Promise<number> {
  // their names alone: what they come to would have to be worked out
  const { segments } = await desk.ask('segments.vocabulary', null);
  const found = segments.find((segment) => segment.name === name);
  if (found !== undefined) return found.id;
  const known = segments.map((segment) => segment.name).join(', ');
  throw new UsageError(call.t('cli.unknownSegment', { name, known: known === '' ? '–' : known }));
}
