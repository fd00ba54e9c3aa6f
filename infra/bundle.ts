/** Makes all that the stacks upload: every function’s code, and the pages beside the function that serves them. */
import { fileURLToPath } from 'node:url';
import { bundleFunctions } from './bundle-functions.ts';
import { bundlePages } from './bundle-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await Promise.all([bundleFunctions(root), bundlePages(root)]);
