import { catalog, type AnalysisId } from '../../shared/core/analyses/catalog.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { readJson } from '../read-json.ts';
import { resultText } from '../table.ts';
import { withWorkspace } from '../with-engine.ts';

function readId(call: Call): AnalysisId {
  const id = call.operands[0] ?? '';
  if (Object.hasOwn(catalog, id)) return id as AnalysisId; // it is a key of the catalogue
  throw new UsageError(call.t('cli.unknownAnalysis', { id, known: Object.keys(catalog).join(', ') }));
}

/** `--params`, checked here so that a slip is named before anything is opened. */
function readParams(call: Call, id: AnalysisId) {
  const { params } = catalog[id];
  const text = call.option('params');
  const given = text === null ? {} : readJson(text, '--params', call.t);
  const unknown = Object.keys(given).find((key) => !(key in params.shape));
  if (unknown !== undefined)
    throw new UsageError(
      call.t('cli.unknownParameter', { name: unknown, known: Object.keys(params.shape).join(', ') }),
    );
  const parsed = params.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    call.t('cli.badParameter', { name: issue?.path.join('.') ?? '', why: issue?.message ?? '' }),
  );
}

export const analyseCommand: Command = {
  name: 'analyse',
  operands: ['ID'],
  options: { workspace: { value: 'W', isRequired: true }, params: { value: 'JSON' } },
  async run(call) {
    const id = readId(call);
    const params = readParams(call, id);
    const result = await withWorkspace(call, (desk) => desk.ask(`analysis.${id}`, params));
    if (call.isJson) await printJson(result);
    else await print(resultText(result));
    return exitCode.done;
  },
};
