const tests =
  '(\\.test\\.tsx?|\\.bench\\.ts)$|^(e2e|bench|samples|scripts)/|^shared/testing/|^[^/]+\\.config\\.ts$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A library with one door: only `where` may import it. */
const door = (name, library, where) =>
  rule(
    name,
    `${library} has one door: ${where}`,
    { pathNot: [where, tests, '^node_modules'] },
    { path: `^node_modules/${library}/` },
  );

const pureLibraries =
  '^node_modules/(zod|@stdlib|libphonenumber-js|disposable-email-domains-js|@internationalized/date|vader-sentiment|wink-porter2-stemmer)/';
const analysis = '^shared/core/analyses/([^/]+)/';

module.exports = {
  forbidden: [
    rule('no-circular', 'A cycle means two files are one.', {}, { circular: true }),
    rule('no-unresolvable', 'Everything imported exists.', {}, { couldNotResolve: true }),
    rule(
      'shared-stands-alone',
      'shared runs in every process.',
      { path: '^shared/', pathNot: tests },
      { path: '^(engine|shell|electron|browser|cli|renderer|e2e|bench|scripts|samples)/' },
    ),
    rule(
      'shared-has-no-io',
      'No Node built-in in shared.',
      { path: '^shared/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'shared-libraries',
      'shared may use only pure libraries without I/O.',
      { path: '^shared/', pathNot: tests },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: pureLibraries },
    ),
    rule(
      'core-knows-no-contract',
      'The contract calls the core, never the reverse.',
      { path: '^shared/core/', pathNot: tests },
      { path: '^shared/contract/' },
    ),
    rule(
      'contract-sees-shapes-only',
      'The contract names shapes, not work.',
      { path: '^shared/contract/', pathNot: tests },
      { path: '^shared/core/', pathNot: '^shared/core/model/|/(catalog|schema)\\.ts$' },
    ),
    rule(
      'analyses-are-islands',
      'One analysis never imports another; lift what is common to core/stats.',
      { path: analysis, pathNot: tests },
      { path: analysis, pathNot: '^shared/core/analyses/$1/' },
    ),
    rule(
      'compute-is-pure',
      'compute.ts sees inputs and results, never a database (types excepted).',
      { path: '^shared/core/analyses/[^/]+/compute\\.ts$' },
      { path: '^shared/core/db/|/query\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'renderer-not-engine',
      'The renderer knows shapes; the engine does the work.',
      { path: '^renderer/', pathNot: tests },
      { path: '^shared/core/', pathNot: '^shared/core/(model|format)/|/(catalog|schema)\\.ts$' },
    ),
    rule(
      'renderer-not-front',
      'Windows talk through the contract.',
      { path: '^renderer/', pathNot: tests },
      { path: '^(engine|shell|electron|browser|cli)/' },
    ),
    rule(
      'fronts-not-renderer',
      'A front never reaches into the page; messages are data.',
      { path: '^(engine|shell|electron|browser|cli)/', pathNot: tests },
      { path: '^renderer/', pathNot: '^renderer/i18n/messages/' },
    ),
    rule(
      'engine-not-front',
      'The engine also runs in tests, benchmarks and the command line.',
      { path: '^engine/', pathNot: tests },
      { path: '^(shell|electron|browser|cli)/|^node_modules/electron/' },
    ),
    rule(
      'fronts-are-islands',
      'One front never imports another.',
      { path: '^(electron|browser|cli)/', pathNot: tests },
      { path: '^(electron|browser|cli)/', pathNot: '^$1/' },
    ),
    rule(
      'preload-is-thin',
      'The preload may import electron and contract types.',
      { path: '^electron/preload/' },
      { path: '.', pathNot: '^shared/contract/|^node_modules/electron/' },
    ),
    rule('no-import-of-tests', 'Production code never imports tests.', { pathNot: tests }, { path: tests }),
    door('one-door-sqljs', 'sql\\.js', '^engine/open\\.ts$'),
    door('one-door-papaparse', 'papaparse', '^engine/(read|files)/csv[^/]*\\.ts$'),
    door('one-door-saxes', 'saxes', '^engine/read/xlsx/xml-reader\\.ts$'),
    door('one-door-yauzl', 'yauzl', '^engine/read/xlsx/zip-archive\\.ts$'),
    door('one-door-electron', 'electron', '^electron/(main|preload)/'),
    door('one-door-plot', '@observablehq/plot', '^renderer/charts/plot-kit\\.ts$'),
    door('one-door-react-aria', 'react-aria-components', '^renderer/ui/'),
    door('one-door-react-intl', 'react-intl', '^renderer/i18n/intl\\.tsx$'),
    door('one-door-ws', 'ws', '^browser/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.tsbuild|dist|bench/peers|packaging|release)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
