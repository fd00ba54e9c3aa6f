/** Writes docs/openapi.json; with `--check`, says whether it is up to date instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };
import { allRoutes } from '../shared/all-routes.ts';
import { openapiDocument } from '../shared/contract/openapi.ts';
import { openapiText } from './openapi-text.ts';

const file = new URL('../docs/openapi.json', import.meta.url);
const text = openapiText(openapiDocument(allRoutes, packageJson.version));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/openapi.json is not what the contract says: run "npm run openapi" and commit it.');
  process.exitCode = 1;
}
