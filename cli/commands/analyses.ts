import * as z from 'zod';
import { catalog } from '../../shared/core/analyses/catalog.ts';
import { exitCode, type Command } from '../command.ts';
import { print, printJson } from '../output.ts';

/** Name → JSON Schema of each key; parameters carry their `default`. */
function keysOf(shape: z.ZodType, io: 'input' | 'output'): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(shape, { io }).properties ?? {};
}

export const analysesCommand: Command = {
  name: 'analyses',
  operands: [],
  options: {},
  async run(call) {
    const analyses = Object.entries(catalog).map(([id, { params, result }]) => ({
      id,
      params: keysOf(params, 'input'),
      result: keysOf(result, 'output'),
    }));
    if (call.isJson) await printJson(analyses);
    else
      for (const { id, params, result } of analyses) {
        const defaults = Object.fromEntries(
          // JSON Schema: each property is an object that may have a default
          Object.entries(params).map(([name, schema]) => [
            name,
            (schema as { default?: unknown }).default ?? null,
          ]),
        );
        await print(`${id}\n  --params '${JSON.stringify(defaults)}'\n  ${Object.keys(result).join(', ')}`);
      }
    return exitCode.done;
  },
};
