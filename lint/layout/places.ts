/** Who may import whom, as drawn in docs/architecture.md. */
import { contexts } from '../../shared/contract/route.ts';

interface Place {
  /** Folders of this repository; a file may always import from its own place. */
  readonly imports: readonly string[];
  /** Packages by name; absent where any of package.json will do. */
  readonly packages?: readonly string[];
}

const PURE = ['zod', 'kdbush', 'geokdbush'];
const BELOW_CONTEXTS = ['shared/kernel', 'shared/contract', 'data'];

/** A context of `shared/` knows those before it in {@link contexts}, and none after. */
const contextsOfShared = contexts.map((context, index) => {
  const before = contexts.slice(0, index).map((one) => `shared/${one}`);
  return [`shared/${context}`, { imports: [...BELOW_CONTEXTS, ...before], packages: PURE }] as const;
});

const SERVICES = ['functions/http', 'functions/store', 'functions/messages', 'functions/casework'];

const contextsOfFunctions = contexts.map(
  (context) => [`functions/${context}`, { imports: [...SERVICES, 'shared'] }] as const,
);

const contextsOfWeb = contexts.map(
  (context) => [`web/src/${context}`, { imports: ['web/src', 'shared'] }] as const,
);

/** The longest prefix of a file’s path decides. */
export const PLACES: Readonly<Record<string, Place>> = {
  'shared/kernel': {
    imports: ['data'],
    packages: [...PURE, 'chinese-days/dist/chinese-days.json', 'opencc-js/dict/TSCharacters'],
  },
  'shared/contract': { imports: ['shared/kernel'], packages: [...PURE, 'zod-openapi'] },
  ...Object.fromEntries(contextsOfShared),
  // The routes carry what every context lets a district decide.
  'shared/office/settings/settings-routes.ts': {
    imports: ['shared/contract', 'shared/office', 'shared/all-settings.ts'],
    packages: [],
  },
  shared: { imports: ['shared'], packages: PURE },
  'functions/http': { imports: ['functions/store', 'shared'] },
  'functions/store': { imports: ['shared'] },
  'functions/messages': { imports: ['functions/store', 'shared'] },
  'functions/casework': { imports: ['functions/http', 'functions/store', 'functions/messages', 'shared'] },
  ...Object.fromEntries(contextsOfFunctions),
  // The document that it serves.
  'functions/reporting/system': { imports: [...SERVICES, 'functions/reporting', 'shared', 'docs'] },
  'functions/jobs': { imports: ['functions', 'shared'] },
  'functions/migrations': { imports: ['functions', 'shared'] },
  'functions/pages': { imports: ['functions/http', 'shared'] },
  'web/src/ui': { imports: ['web/src/words', 'shared'] },
  'web/src/words': { imports: ['shared'] },
  ...Object.fromEntries(contextsOfWeb),
  web: { imports: ['web/src', 'shared'] },
  infra: { imports: ['shared', 'package.json'] },
  local: { imports: ['shared'] },
  bench: { imports: ['shared', 'test'] },
  lint: { imports: ['shared', 'infra'] },
  test: {
    imports: [
      'shared',
      'functions',
      'infra',
      'local',
      'bench',
      'web',
      'lint',
      'data',
      'docs',
      'package.json',
    ],
  },
};

/** The place that a path lies in. */
export const placeOf = (path: string): string | undefined =>
  Object.keys(PLACES)
    .filter((place) => path === place || path.startsWith(`${place}/`))
    .toSorted((one, other) => other.length - one.length)[0];
