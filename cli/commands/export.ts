import { extname } from 'node:path';
import { channelsOf } from '../../shared/core/audience/catalog.ts';
import {
  audienceFileTypes,
  layoutIds,
  mergeFields,
  type AudienceChoice,
  type AudienceFileType,
  type MergeField,
} from '../../shared/core/model/audience.ts';
import { exitCode, UsageError, type Call, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';
import { readGivenPeople, readSegment } from '../read-people.ts';
import { withWorkspace } from '../with-engine.ts';

function readLayout(call: Call): AudienceChoice['layout'] {
  const name = call.required('layout');
  const found = layoutIds.find((id) => id === name);
  if (found !== undefined) return found;
  throw new UsageError(call.t('cli.unknownLayout', { name, known: layoutIds.join(', ') }));
}

function readChannel(call: Call, layout: AudienceChoice['layout']): AudienceChoice['channel'] {
  const known = channelsOf(layout);
  const name = call.option('channel') ?? known[0] ?? '';
  const found = known.find((channel) => channel === name);
  if (found !== undefined) return found;
  throw new UsageError(call.t('cli.unknownChannel', { layout, name, known: known.join(', ') }));
}

function readFields(call: Call): MergeField[] {
  const names = (call.option('fields') ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const found = mergeFields.find((field) => field === name);
      if (found !== undefined) return found;
      throw new UsageError(call.t('cli.unknownField', { name, known: mergeFields.join(', ') }));
    });
}

function readType(call: Call): AudienceFileType {
  const name = call.required('out');
  const found = audienceFileTypes.find((type) => extname(name).toLowerCase() === `.${type}`);
  if (found !== undefined) return found;
  throw new UsageError(call.t('cli.badOut', { name }));
}

export const exportCommand: Command = {
  name: 'export',
  operands: [],
  options: {
    workspace: { value: 'W', isRequired: true },
    segment: { value: 'N' },
    people: { value: 'JSON' },
    layout: { value: 'L', isRequired: true },
    purpose: { value: 'P', isRequired: true },
    channel: { value: 'C' },
    fields: { value: 'F,…' },
    'with-held-out': { value: null },
    out: { value: 'FILE', isRequired: true },
  },
  async run(call) {
    const layout = readLayout(call);
    const channel = readChannel(call, layout);
    const choice = {
      layout,
      channel,
      purpose: call.required('purpose'),
      fields: readFields(call),
      ...(call.isOn('with-held-out') && { sparesHeldOut: false }),
    };
    const [type, given, out] = [readType(call), readGivenPeople(call), call.required('out')];
    const { written, excluded } = await withWorkspace(call, async (desk) => {
      const people = given ?? (await readSegment(call, desk));
      const file = await desk.grant(out);
      return desk.ask('audience.export', {
        people,
        choice,
        type,
        file: file.token,
        language: call.language,
      });
    });
    if (call.isJson)
      await printJson({
        written,
        excluded: Object.fromEntries(excluded.map(({ reason, people }) => [reason, people])),
      });
    else {
      await print(call.t('cli.exported', { written, out }));
      const what = excluded.map(({ reason, people }) => `${call.t(`audience.reasons.${reason}`)} ${people}`);
      if (what.length > 0) await print(call.t('cli.leftOut', { what: what.join(', ') }));
    }
    return exitCode.done;
  },
};
