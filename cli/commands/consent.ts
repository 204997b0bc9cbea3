import { readDay } from '../../shared/core/model/day.ts';
import type { ConsentAnswer, ConsentOfEmail } from '../../shared/core/model/consent-answer.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { withWorkspace } from '../with-engine.ts';

function readAt(call: Call): string | null {
  const text = call.option('at');
  if (text === null || readDay(text) !== null) return text;
  throw new UsageError(call.t('cli.badDay', { day: text }));
}

function line({ t }: Call, cell: ConsentAnswer): string {
  const { purpose, channel, state, basis, capturedAt, reason } = cell;
  return t('cli.consentLine', {
    purpose,
    channel,
    answer: reason === null ? t('cli.consentMay') : t(`audience.reasons.${reason}`),
    state,
    basis,
    since: capturedAt?.slice(0, 10) ?? t('cli.consentUndated'),
  });
}

async function tell(call: Call, { email, at, people }: ConsentOfEmail): Promise<void> {
  const { t } = call;
  if (people.length === 0) await print(t('cli.nobodyHas', { email }));
  for (const { id, name, states, evidence } of people) {
    await print(t('cli.consentPerson', { name: name ?? email, id, at }));
    if (states.length === 0) await print(`  ${t('cli.consentNothing')}`);
    for (const cell of states) await print(`  ${line(call, cell)}`);
    for (const { state, purpose, channel, capturedAt, recordedAt, origin } of evidence) {
      const from = origin === null ? '' : ` – ${origin.fileName}, ${origin.row}`;
      await print(`    ${(capturedAt ?? recordedAt).slice(0, 10)} ${purpose} ${channel}: ${state}${from}`);
    }
  }
}

export const consentCommand: Command = {
  name: 'consent',
  operands: [],
  options: {
    workspace: { value: 'W', isRequired: true },
    email: { value: 'E', isRequired: true },
    at: { value: 'DATE' },
  },
  async run(call) {
    const asked = { email: call.required('email'), at: readAt(call) };
    const answer = await withWorkspace(call, (desk) => desk.ask('audience.consentOf', asked));
    if (call.isJson) await printJson(answer);
    else await tell(call, answer);
    return exitCode.done;
  },
};
