import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';
import { withWorkspace } from '../with-engine.ts';

export const auditCommand: Command = {
  name: 'audit',
  operands: [],
  options: { workspace: { value: 'W', isRequired: true } },
  async run(call) {
    const { state, run, findings, scores } = await withWorkspace(call, (desk) =>
      desk.ask('quality.run', null),
    );
    // a workspace without data is not perfect
    const score = state === 'empty' ? null : (run?.score ?? null);
    if (call.isJson) await printJson({ score, findings, scores });
    else {
      await print(
        score === null ? call.t('cli.auditEmpty') : call.t('cli.audited', { score: score.toFixed(1) }),
      );
      const shown = findings.map(({ check, rule, table, field, severity, found, total }) => ({
        ...{ severity, check: rule ?? check, table, field, found, total },
      }));
      if (shown.length > 0) await print(tableText(shown));
    }
    return exitCode.done;
  },
};
