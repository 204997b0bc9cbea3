import { shownDrift } from '../shared/core/format/drift-params.ts';
import { valueFormats } from '../shared/core/format/values.ts';
import type { DriftReport } from '../shared/core/model/drift.ts';
import type { Call } from './command.ts';

/** What is different from last time, a line each; nothing when there is nothing to compare with. */
export function driftText(drift: DriftReport | null, { t, language }: Call): string[] {
  if (drift === null) return [];
  const format = valueFormats({ language, digits: 'latin' });
  const against = { file: drift.against.fileName };
  if (drift.findings.length === 0) return [t('cli.driftNone', against)];
  const lines = drift.findings.map((finding) => {
    const issue = finding.params['issue'];
    const params = {
      ...shownDrift(finding, format),
      ...(typeof issue === 'string' ? { issue: t(`issue.${issue}`) } : {}),
    };
    return `${t(`drift.severity.${finding.severity}`)}: ${t(`drift.${finding.code}`, params)} ${t(`drift.action.${finding.action}`)}`;
  });
  return [t('cli.drift', against), ...lines];
}
