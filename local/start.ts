/** `npm start`. Keeps compiled code between starts, which must be asked for before anything else is loaded: half a second less. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/changban', import.meta.url)));
await import('./run.ts');
