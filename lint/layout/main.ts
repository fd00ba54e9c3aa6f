/** `npm run layout`: every file in its room, every import as drawn. */
import { fileURLToPath } from 'node:url';
import { FUNCTIONS } from '../../infra/functions.ts';
import { importFaults } from './import-faults.ts';
import { roomFaults } from './room-faults.ts';
import { readRoutes } from './routes.ts';
import { readSources } from './source.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root);
const routes = await readRoutes(root);
const entries = Object.values(FUNCTIONS).map(({ entry }) => entry);
const paths = sources.map(({ path }) => path);
const faults = [...importFaults(sources), ...roomFaults(paths, routes, entries)];
for (const fault of faults) console.error(fault);
console.log(`${sources.length} files, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
