import packageJson from '../../package.json' with { type: 'json' };
import { appId } from '../../electron/app-id.ts';
import { fuses } from '../../electron/fuses.ts';
import { workspaceExtension } from '../../shell/importable.ts';
import { shippedAlone, shippedFileSets } from './shipped.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a release is given from outside. All are names of environment variables; electron-builder reads the secret ones itself. */
export const slots = {
  /** A Developer ID certificate as a file, an address or base64, and its password. */
  mac: ['CSC_LINK', 'CSC_KEY_PASSWORD'],
  /** A key of App Store Connect, with which Apple is asked to notarise. */
  notarise: ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  /** A certificate for Authenticode and its password. */
  windows: ['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
  /** Where the project is found and who answers, which Debian's packages have to name. */
  debian: ['FIRSTHAND_HOMEPAGE', 'FIRSTHAND_MAINTAINER'],
} as const;

/** What kind of file a workspace is, to each system. */
export const workspaceType = {
  macos: 'app.firsthand.workspace',
  windows: 'Firsthand.Workspace',
  mime: 'application/x-firsthand',
  description: 'Firsthand workspace',
} as const;

/**
 * Whether all variables of a slot are set.
 * @throws when only some are: half a signature would be found out by those who install it
 */
export function isGiven(slot: keyof typeof slots, env: Environment): boolean {
  const names: readonly string[] = slots[slot];
  const missing = names.filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0 && missing.length < names.length)
    throw new Error(`${names.join(', ')} belong together; not set: ${missing.join(', ')}`);
  return missing.length === 0;
}

/** electron-builder calls fuses as `@electron/fuses` does, with a small letter first. */
const builderFuses = Object.fromEntries(
  Object.entries(fuses).map(([name, isOn]) => [name.charAt(0).toLowerCase() + name.slice(1), isOn]),
);

function macConfig(env: Environment) {
  const isSigned = isGiven('mac', env);
  return {
    target: [{ target: 'dmg', arch: ['universal'] }],
    category: 'public.app-category.business',
    icon: 'packaging/icons/icon.icns',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'packaging/macos/entitlements.plist',
    entitlementsInherit: 'packaging/macos/entitlements.plist',
    notarize: isGiven('notarise', env),
    forceCodeSigning: isSigned,
    // without a certificate a signature that names nobody: Apple's own processors run nothing unsigned
    ...(isSigned ? {} : { identity: '-' }),
    extendInfo: {
      UTExportedTypeDeclarations: [
        {
          UTTypeIdentifier: workspaceType.macos,
          UTTypeDescription: workspaceType.description,
          UTTypeConformsTo: ['public.data'],
          UTTypeIconFile: 'icon.icns',
          UTTypeTagSpecification: {
            'public.filename-extension': [workspaceExtension],
            'public.mime-type': [workspaceType.mime],
          },
        },
      ],
      CFBundleDocumentTypes: [
        {
          CFBundleTypeName: workspaceType.description,
          CFBundleTypeRole: 'Editor',
          CFBundleTypeIconFile: 'icon.icns',
          LSHandlerRank: 'Owner',
          LSItemContentTypes: [workspaceType.macos],
        },
      ],
    },
  };
}

function windowsConfig(env: Environment) {
  return {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'packaging/icons/icon.ico',
    requestedExecutionLevel: 'asInvoker',
    forceCodeSigning: isGiven('windows', env),
    fileAssociations: [
      {
        ext: workspaceExtension,
        name: workspaceType.windows,
        description: workspaceType.description,
        icon: 'packaging/icons/icon.ico',
      },
    ],
  };
}

function linuxConfig(env: Environment) {
  return {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    category: 'Office',
    executableName: 'firsthand',
    icon: 'packaging/icons/linux',
    synopsis: 'Customer data, understood on one computer',
    maintainer: env['FIRSTHAND_MAINTAINER'] ?? null,
    syncDesktopName: true,
    fileAssociations: [
      { ext: workspaceExtension, name: workspaceType.description, mimeType: workspaceType.mime },
    ],
  };
}

/** What electron-builder is told, as JSON: everything that goes into the installers. `dist/` has to be built. */
export function builderConfig(env: Environment) {
  return {
    appId,
    productName: 'Firsthand',
    copyright: 'Copyright © The Firsthand contributors',
    artifactName: 'Firsthand-${version}-${os}-${arch}.${ext}',
    directories: { output: 'release', buildResources: 'packaging' },
    electronVersion: packageJson.devDependencies.electron,
    electronFuses: builderFuses,
    electronLanguages: ['en', 'en-US', 'en-GB', 'en_GB', 'ar'],
    // what it would take by itself is every dependency, whole; what is needed is named below
    files: [...shippedAlone, '!node_modules/**', ...shippedFileSets()],
    asar: { smartUnpack: false },
    // data, which are opened and read as any file of the user's
    asarUnpack: ['samples/**'],
    npmRebuild: false,
    nodeGypRebuild: false,
    // the app asks nobody for updates
    publish: null,
    extraMetadata: {
      author: 'The Firsthand contributors',
      desktopName: 'firsthand.desktop',
      ...(isGiven('debian', env) ? { homepage: env['FIRSTHAND_HOMEPAGE'] } : {}),
    },
    mac: macConfig(env),
    dmg: { title: 'Firsthand ${version}', writeUpdateInfo: false },
    win: windowsConfig(env),
    nsis: {
      oneClick: false,
      allowToChangeInstallationDirectory: true,
      buildUniversalInstaller: false,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      packElevateHelper: false,
      installerLanguages: ['en_US', 'ar_SA'],
      license: 'LICENSE',
    },
    linux: linuxConfig(env),
    // the page is kept in by Chromium's sandbox: without this it would be started with --no-sandbox
    toolsets: { appimage: '1.0.3' },
    appImage: { executableArgs: [] },
    deb: { priority: 'optional' },
  };
}
