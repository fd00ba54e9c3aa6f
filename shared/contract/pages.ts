/**
 * Which paths are pages. Everything else is the API’s: an unknown `/v1/…`, or any other path that is not named here, is
 * answered by API Gateway itself. One entry page shows all its paths; the browser knows which is which.
 */
export const PAGES = {
  /** What families and volunteers see without an account. */
  index: ['/', '/forms/{path+}', '/notices/{audience}', '/receipt'],
  /** For who signs in. */
  console: ['/console', '/console/{path+}'],
} as const;

/** Files with a hash in their name. */
export const ASSETS_PATH = '/assets/{file+}';
/** Files that keep their name. */
export const FILE_PATHS = ['/icon.svg'] as const;
/** What the console has to know of the deployment. */
export const CONFIG_PATH = '/config.json';

/** Every path that the pages’ function answers, as API Gateway writes it. */
export const pagePaths: readonly string[] = [
  ...Object.values(PAGES).flat(),
  ASSETS_PATH,
  ...FILE_PATHS,
  CONFIG_PATH,
];

/** Stands in an entry page where each answer puts a nonce of its own. */
export const NONCE_PLACEHOLDER = '__NONCE__';
