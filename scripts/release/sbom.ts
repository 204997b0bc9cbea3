import { createHash } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };
import { noticedPackages } from './notice.ts';
import { resolveFrom, type LockedPackage } from './lockfile.ts';

/** The address of a package, as every list of parts writes it (package-url specification). */
const purlOf = ({ name, version }: Readonly<{ name: string; version: string }>) =>
  `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`;

/** npm writes hashes in base64, CycloneDX in hex. */
function hashesOf({ integrity }: LockedPackage) {
  const [, hash] = /^sha512-(\S+)/u.exec(integrity ?? '') ?? [];
  return hash === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] };
}

function asComponent(one: LockedPackage) {
  const [scope, bare] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name];
  return {
    'bom-ref': purlOf(one),
    type: one.name === 'electron' ? 'framework' : 'library',
    ...(scope === undefined ? {} : { group: scope }),
    name: bare,
    version: one.version,
    scope: 'required',
    licenses: [{ license: { id: one.license } }],
    purl: purlOf(one),
    ...hashesOf(one),
  };
}

/** A name for the list that is the same for the same list, in the form of a UUID of version 8 (RFC 9562). */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}

/** The parts of the installed app as CycloneDX 1.5, from the lockfile alone: the same for the same commit. @param at an ISO time */
export function makeSbom(at: string) {
  const packages = noticedPackages();
  const needsOf = (one: LockedPackage) =>
    one.needs
      .map((name) => resolveFrom(packages, one.path, name))
      .filter((needed) => needed !== null)
      .map(purlOf);
  const product = { name: packageJson.name, version: packageJson.version };
  const direct = packages.filter(({ path }) =>
    [...Object.keys(packageJson.dependencies), 'electron'].some((name) => path === `node_modules/${name}`),
  );
  const components = packages.map(asComponent);
  const dependencies = [
    { ref: purlOf(product), dependsOn: direct.map(purlOf).sort() },
    ...packages.map((one) => ({ ref: purlOf(one), dependsOn: [...new Set(needsOf(one))].sort() })),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serialOf(JSON.stringify([product, components, dependencies])),
    version: 1,
    metadata: {
      timestamp: at,
      component: {
        'bom-ref': purlOf(product),
        type: 'application',
        ...product,
        description: packageJson.description,
        licenses: [{ license: { id: packageJson.license } }],
        purl: purlOf(product),
      },
    },
    components,
    dependencies,
  };
}
