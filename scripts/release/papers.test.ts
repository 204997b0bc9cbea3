import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { checksumsOf } from './checksums.ts';
import { productPackages } from './lockfile.ts';
import { noticedPackages, noticeText, permissive } from './notice.ts';
import { root } from './root.ts';
import { makeSbom } from './sbom.ts';

test('NOTICE is that of the packages there are now: `npm run notice`', () => {
  expect(readFileSync(join(root, 'NOTICE'), 'utf8') === noticeText()).toBe(true);
});

test('every package that ships has a permissive licence, and says the same in its own package.json', () => {
  const packages = noticedPackages();
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.filter(({ license }) => !permissive.includes(license))).toEqual([]);
  const differing = packages.filter(({ path, license }) => {
    // written by the packages' makers
    const own = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: unknown };
    return own.license !== license;
  });
  expect(differing).toEqual([]);
});

test('NOTICE names each of them, with a text, and Electron', () => {
  const text = noticeText();
  const unnamed = noticedPackages().filter(
    ({ name, version, license }) => !text.includes(`\n${name} ${version} (${license})\n`),
  );
  expect(unnamed).toEqual([]);
  expect(text).toContain('\nelectron 4');
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Apache License');
  // the Apache licence asks for the NOTICE of a package as well
  expect(text).toContain(
    readFileSync(join(root, 'node_modules/vader-sentiment/NOTICE'), 'utf8').trim().slice(0, 60),
  );
});

const at = '2026-01-02T03:04:05.000Z';

test('the list of parts is what npm finds from the dependencies on, and Electron', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // not --omit=dev: that leaves out what a tool needs as well, zod for one
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'];
  const { stdout } = spawnSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  type Part = Readonly<{ purl: string; hashes?: unknown }>;
  type Edge = { ref: string; dependsOn: readonly string[] };
  type Listed = { components: readonly (Part & { 'bom-ref': string })[]; dependencies: readonly Edge[] };
  const { components, dependencies } = JSON.parse(stdout) as Listed; // by npm
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set(
    Object.entries(packageJson.dependencies).map(([name, version]) => `${name}@${version}`),
  );
  for (const ref of reached) for (const next of needs.get(ref) ?? []) reached.add(next);
  const theirs = components.filter((part) => reached.has(part['bom-ref']));
  const summary = (parts: readonly Part[]) =>
    Object.fromEntries(parts.map(({ purl, hashes }) => [purl, hashes]));
  const ours = makeSbom(at).components;
  const electron = ours.filter(({ name }) => name === 'electron');
  expect(electron.map(({ version }) => version)).toEqual([packageJson.devDependencies.electron]);
  expect(summary(ours.filter(({ name }) => name !== 'electron'))).toEqual(summary(theirs));
});

test('the list of parts refers to nothing it has not, and is the same when made again', () => {
  const sbom = makeSbom(at);
  const known = new Set(sbom.dependencies.map(({ ref }) => ref));
  const refs = sbom.components.map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect([...known].sort()).toEqual([...refs, sbom.metadata.component['bom-ref']].sort());
  expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual(
    [],
  );
  expect(sbom.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u);
  expect(makeSbom(at)).toEqual(sbom);
  // whatever is shipped can be reached from the app itself
  const reached = new Set([sbom.metadata.component['bom-ref']]);
  for (const ref of reached)
    for (const next of sbom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) reached.add(next);
  expect(reached.size).toBe(productPackages().length + 2);
});

test('checksums are of what is published, as sha256sum reads them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
  writeFileSync(join(folder, 'b.deb'), 'abc');
  writeFileSync(join(folder, 'a.AppImage'), '');
  writeFileSync(join(folder, 'builder-debug.yml'), 'notes');
  mkdirSync(join(folder, 'linux-unpacked'));
  // FIPS 180-2, appendix B.1, and the well-known hash of nothing
  expect(await checksumsOf(folder)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 *a.AppImage\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad *b.deb\n',
  );
  rmSync(folder, { recursive: true });
});
