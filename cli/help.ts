import type { Words } from '../engine/words.ts';
import type { Command } from './command.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** Command, operands and required options, as they are typed. */
export function usage(command: Command): string {
  const required = Object.entries(command.options).filter(([, { isRequired }]) => isRequired === true);
  const words = [...command.operands, ...required.map(([name, { value }]) => `--${name} ${value ?? ''}`)];
  return ['firsthand', command.name, ...words].join(' ');
}

/** What `--help` after a command prints. */
export function commandHelp(command: Command, t: Words): string {
  const options = Object.entries(command.options).map(([name, { value }]): [string, string] => [
    value === null ? `--${name}` : `--${name} ${value}`,
    t(`cli.option.${name}`),
  ]);
  return [
    t(`cli.command.${command.name}`),
    '',
    `${t('cli.usage')} ${usage(command)}`,
    '',
    columns([...options, ['--json', t('cli.option.json')], ['--help', t('cli.option.help')]]),
    '',
    t('cli.exitCodes'),
  ].join('\n');
}

/** What `firsthand --help` prints. */
export function overview(commands: readonly Command[], t: Words): string {
  return [
    t('cli.about'),
    '',
    columns(
      commands.map((command) => [
        usage(command).slice('firsthand '.length),
        t(`cli.command.${command.name}`),
      ]),
    ),
    '',
    t('cli.more'),
    t('cli.exitCodes'),
  ].join('\n');
}
