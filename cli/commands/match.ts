import type { MatchPair } from '../../shared/core/model/matching.ts';
import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { tableText } from '../table.ts';
import { withWorkspace, type EngineDesk } from '../with-engine.ts';

/** How many pairs are asked for at once. */
const pageRows = 500;

async function pairsOf(desk: EngineDesk, band: MatchPair['band']): Promise<MatchPair[]> {
  const pairs: MatchPair[] = [];
  for (;;) {
    const page = await desk.ask('matching.pairs', { band, offset: pairs.length, limit: pageRows });
    pairs.push(...page.pairs);
    if (page.pairs.length === 0 || pairs.length >= page.total) return pairs;
  }
}

export const matchCommand: Command = {
  name: 'match',
  operands: [],
  options: { workspace: { value: 'W', isRequired: true } },
  async run(call) {
    const found = await withWorkspace(call, async (desk) => {
      const summary = await desk.ask('matching.run', null);
      const pairs = [...(await pairsOf(desk, 'merge')), ...(await pairsOf(desk, 'review'))];
      return { summary, pairs };
    });
    const { customers, thresholds, clusters, expected } = found.summary;
    const pairs = found.pairs.map(({ a, b, band, probability, weight }) => ({
      ...{ a, b, band, probability, weight },
    }));
    if (call.isJson) await printJson({ customers, thresholds, expected, clusters, pairs });
    else {
      const { merge, review } = found.summary.pairs;
      await print(call.t('cli.matched', { customers, merge, review, clusters: clusters.count }));
      if (pairs.length > 0) await print(tableText(pairs));
    }
    return exitCode.done;
  },
};
