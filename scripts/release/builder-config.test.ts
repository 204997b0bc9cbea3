import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  flipFuses,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
  type FuseV1Config,
} from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { fuses } from '../../electron/fuses.ts';
import { isBuilt } from './built.ts';
import { builderConfig, isGiven, slots } from './builder-config.ts';
import { readFuses } from './read-fuses.ts';
import { root } from './root.ts';
import { fuseStandIn } from './stand-in.ts';

if (!isBuilt())
  console.warn('scripts/release/builder-config.test.ts needs a finished build: run npm run build');

/** As electron-builder makes it from its own names. */
function asFuseConfig(named: Readonly<Record<string, boolean>>): FuseV1Config {
  const config: Partial<Record<FuseV1Options, boolean>> = {};
  for (const [name, isOn] of Object.entries(named)) {
    const known = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const option = (FuseV1Options as unknown as Readonly<Record<string, FuseV1Options>>)[known];
    if (option === undefined) throw new Error(`${known} is no fuse`);
    config[option] = isOn;
  }
  return { version: FuseVersion.V1, ...config };
}

describe.skipIf(!isBuilt())('the fuses that packaging sets', () => {
  test.each([1, 2])(
    'stand as they should in a program for %i processors, and did not before',
    async (programs) => {
      const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
      const program = join(folder, 'electron');
      writeFileSync(program, fuseStandIn(programs));
      for (const before of readFuses(program)) expect(before).not.toMatchObject(fuses);

      await flipFuses(program, asFuseConfig(builderConfig({}).electronFuses));
      const after = readFuses(program);
      expect(after).toHaveLength(programs);
      for (const stands of after)
        expect(stands).toEqual({ ...fuses, LoadBrowserProcessSpecificV8Snapshot: false });
      // and @electron/fuses reads the same: '0' is 48, '1' is 49
      expect(await getCurrentFuseWire(program)).toEqual({
        version: '1',
        ...{ 0: 48, 1: 49, 2: 48, 3: 48, 4: 49, 5: 49, 6: 48, 7: 48 },
      });
      rmSync(folder, { recursive: true });
    },
  );

  test('are looked for in vain where there are none, or of another version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
    const program = join(folder, 'electron');
    writeFileSync(program, 'a program');
    expect(() => readFuses(program)).toThrow('no fuses');
    const newer = fuseStandIn();
    newer[newer.indexOf('dL7p') + 32] = 2;
    writeFileSync(program, newer);
    expect(() => readFuses(program)).toThrow('version 2');
    rmSync(folder, { recursive: true });
  });
});

test('a slot is filled or empty, never half', () => {
  expect(isGiven('mac', {})).toBe(false);
  expect(isGiven('mac', { CSC_LINK: '', CSC_KEY_PASSWORD: '' })).toBe(false);
  expect(isGiven('mac', { CSC_LINK: 'a', CSC_KEY_PASSWORD: 'b' })).toBe(true);
  expect(() => isGiven('mac', { CSC_LINK: 'a' })).toThrow('not set: CSC_KEY_PASSWORD');
});

describe.skipIf(!isBuilt())('what electron-builder is told', () => {
  const given = Object.fromEntries(
    Object.values(slots).flatMap((names) => names.map((name) => [name, `secret ${name}`])),
  );
  given['FIRSTHAND_HOMEPAGE'] = 'https://example.org/firsthand';

  test('holds no secret: those stay in the environment', () => {
    const { FIRSTHAND_HOMEPAGE, FIRSTHAND_MAINTAINER, ...secrets } = given;
    expect([FIRSTHAND_HOMEPAGE, FIRSTHAND_MAINTAINER]).not.toContain(undefined);
    const text = JSON.stringify(builderConfig(given));
    expect(Object.values(secrets).filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('demands a signature where a certificate is given, and notarises where a key is', () => {
    const signed = builderConfig(given);
    expect([signed.mac.forceCodeSigning, signed.mac.notarize, signed.win.forceCodeSigning]).toEqual([
      true,
      true,
      true,
    ]);
    expect(signed.mac).not.toHaveProperty('identity');
    const plain = builderConfig({});
    expect([plain.mac.forceCodeSigning, plain.mac.notarize, plain.win.forceCodeSigning]).toEqual([
      false,
      false,
      false,
    ]);
    expect(plain.mac).toMatchObject({ identity: '-', hardenedRuntime: true });
  });

  test('names only files that are there', () => {
    const { mac, win, linux, nsis } = builderConfig({});
    const named = [mac.icon, mac.entitlements, mac.entitlementsInherit, win.icon, linux.icon, nsis.license];
    for (const path of named)
      expect(() => readFileSync(join(root, path, path === linux.icon ? '16x16.png' : ''))).not.toThrow();
  });

  test('lets macOS run what V8 compiles, and asks for nothing else', () => {
    const entitlements = readFileSync(join(root, 'packaging/macos/entitlements.plist'), 'utf8');
    expect(
      [...entitlements.matchAll(/<key>([^<]+)<\/key>\s*<(\w+)\/>/gu)].map(([, key, value]) => [key, value]),
    ).toEqual([['com.apple.security.cs.allow-jit', 'true']]);
  });

  test('makes .firsthand a kind of file of its own on each system', () => {
    const { mac, win, linux } = builderConfig({});
    const [type] = mac.extendInfo.UTExportedTypeDeclarations;
    const [document] = mac.extendInfo.CFBundleDocumentTypes;
    expect(type?.UTTypeTagSpecification['public.filename-extension']).toEqual(['firsthand']);
    expect(document?.LSItemContentTypes).toEqual([type?.UTTypeIdentifier]);
    expect(win.fileAssociations).toMatchObject([{ ext: 'firsthand', name: 'Firsthand.Workspace' }]);
    expect(linux.fileAssociations).toMatchObject([{ ext: 'firsthand', mimeType: 'application/x-firsthand' }]);
  });

  test('never switches off the sandbox, and asks nobody for updates', () => {
    const config = builderConfig({});
    expect(JSON.stringify(config)).not.toContain('no-sandbox');
    // electron-builder's older AppImage, or no arguments of ours, would
    expect([config.toolsets.appimage, config.appImage.executableArgs]).toEqual(['1.0.3', []]);
    expect([config.publish, config.dmg.writeUpdateInfo, config.nsis.differentialPackage]).toEqual([
      null,
      false,
      false,
    ]);
  });
});
