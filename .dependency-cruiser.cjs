// The floors of docs/architecture.md, as errors. A new arrow is one line here and one sentence there.
const rooms = {
  // ground
  platform: ['design'],
  design: [],
  matching: [],
  places: [],
  documents: ['platform'],
  linking: [],
  // foundations
  access: [],
  audit: ['access'],
  files: ['audit', 'access'],
  identities: ['audit', 'access'],
  consents: ['audit', 'access'],
  tasks: ['audit', 'access'],
  entries: ['audit', 'access'],
  // records
  reports: ['files', 'identities', 'audit', 'access'],
  referrals: ['consents', 'tasks', 'files', 'identities', 'audit', 'access'],
  support: ['reports', 'referrals', 'consents', 'tasks', 'entries', 'files', 'identities', 'audit', 'access'],
  investigations: ['reports', 'tasks', 'entries', 'files', 'identities', 'audit', 'access'],
  services: ['support', 'consents', 'tasks', 'entries', 'audit', 'access'],
  orders: ['tasks', 'entries', 'identities', 'audit', 'access'],
  // Reads published views alone: no record room.
  figures: ['audit', 'access'],
  conferences: ['support', 'consents', 'tasks', 'entries', 'audit', 'access'],
  // work
  triage: [
    'orders',
    'investigations',
    'support',
    'reports',
    'referrals',
    'consents',
    'tasks',
    'entries',
    'files',
    'identities',
    'audit',
    'access',
  ],
  // beside the doors
  practice: [
    'triage',
    'orders',
    'investigations',
    'conferences',
    'services',
    'support',
    'reports',
    'referrals',
    'consents',
    'tasks',
    'entries',
    'files',
    'identities',
    'audit',
    'access',
  ],
};
const ground = ['platform', 'design', 'matching', 'places', 'documents'];
const tests = String.raw`(\.test\.tsx?$|^src/testing/|^src/design/proof/|/check-words\.ts$|^e2e/|^bench/|^tools/)`;

const arrows = Object.entries(rooms).map(([room, below]) => {
  const open =
    room === 'linking'
      ? [room, 'platform', 'matching']
      : [room, ...below, ...(ground.includes(room) ? [] : ground)];
  return {
    name: `${room}-imports-only-what-lies-below`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: tests },
    to: { path: '^src/', pathNot: [`^src/(${open.join('|')})/`, '^src/paths\\.ts$'] },
  };
});

module.exports = {
  forbidden: [
    ...arrows,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'paths-import-paths-alone',
      severity: 'error',
      from: { path: '^src/paths(-query|-support)?\\.ts$' },
      to: { path: '.', pathNot: '^src/paths-(query|support)\\.ts$' },
    },
    {
      name: 'a-room-is-entered-by-its-index',
      comment:
        'apps also mount routes, jobs and command lines, and serve the compiled styles and scripts of design/assets; platform is a floor of small rooms, each imported by its file',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ['^src/testing/'] },
      to: {
        path: '^src/(design|matching|places|documents|linking|access|audit|files|identities|consents|tasks|entries|reports|referrals|support|investigations|services|orders|figures|conferences|triage|practice)/',
        pathNot: [
          '^src/$1/',
          '/index\\.ts$',
          '/(routes|jobs|commands)\\.tsx?$',
          '^src/design/assets/assets\\.ts$',
        ],
      },
    },
    {
      name: 'only-apps-mount-routes-and-jobs',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ['^src/apps/', tests] },
      to: { path: '/(routes|jobs|commands)\\.tsx?$', pathNot: '^src/$1/' },
    },
    {
      name: 'nothing-imports-the-doors',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/apps/', tests] },
      to: { path: '^src/apps/' },
    },
    {
      name: 'the-public-site-mounts-only-public-pages',
      severity: 'error',
      from: { path: '^src/apps/public' },
      to: {
        path: [
          '^src/[^/]+/staff/',
          '^src/(triage|practice|identities|referrals|investigations|services|orders|figures|conferences)/',
          '^src/support/(?!public/)',
        ],
      },
    },
    {
      name: 'sql-lives-in-stores-and-queries',
      comment: 'audit/contexts opens the transactions themselves',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['-(store|query)\\.ts$', '^src/platform/db/', '^src/audit/contexts\\.ts$', tests],
      },
      to: { path: '^node_modules/kysely/' },
    },
    {
      name: 'stores-and-queries-stay-in-their-room',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: tests },
      to: { path: '-(store|query)\\.ts$', pathNot: ['^src/$1/', '^src/platform/'] },
    },
    {
      name: 'nouns-rules-and-arithmetic-do-no-io',
      severity: 'error',
      from: {
        path: [
          '^src/matching/',
          '-(rules|access)\\.ts$',
          '^src/reports/report\\.ts$',
          '^src/referrals/(answer|referral)\\.ts$',
          '^src/referrals/questions/',
          '^src/support/case/(case|entry|story|summary)\\.ts$',
          '^src/investigations/disruption/(powers|power-codes|disruption-bodies|disruption-due)\\.ts$',
          '^src/investigations/disruption/effect/(effect|effect-limits|odds-interval|about-things)\\.ts$',
          '^src/investigations/court/(charge|court-bodies|court-due|court-rules|offences)\\.ts$',
          '^src/investigations/investigation/(investigation|entry|entry-bodies|plan-bodies|evidence-bodies|source|story)\\.ts$',
          '^src/investigations/evidence/(register|standing-of-files|chronology|schedule)\\.ts$',
          '^src/investigations/drawn/(roles|progress)\\.ts$',
          '^src/figures/(funnel/(chain|funnel)|release/protect)\\.ts$',
          '^src/orders/order/(order|bodies|entry|order-kinds|story)\\.ts$',
          '^src/entries/(entry|said)\\.ts$',
          '^src/identities/mention\\.ts$',
          '^src/referrals/clock/(clock-event|clock-rule|plan|reckon|rules?-[a-z-]+|stages?-[a-z-]+)\\.ts$',
        ],
        pathNot: tests,
      },
      to: {
        path: [
          '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|tls|os|process)$',
          '^(node:)?fs/promises$',
          '^node_modules/(pg|kysely|fastify|pino|graphile-worker)/',
          '-(store|query)\\.ts$',
          '^src/platform/(db|web|keys|forms|jobs|config|log)',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pg-lives-in-the-ground',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '^src/audit/contexts\\.ts$', '^src/apps/', tests] },
      to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-product-imports-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'the-product-needs-no-development-package',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-imported-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
