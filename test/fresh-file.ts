/** Before each test file: our own modules are loaded anew and the environment is as the worker began, for a worker runs many files. */
import { vi } from 'vitest';

const beginning = Symbol.for('changban.environment');
const worker = globalThis as { [beginning]?: NodeJS.ProcessEnv };
worker[beginning] ??= { ...process.env };

for (const name of Object.keys(process.env)) if (!(name in worker[beginning])) delete process.env[name];
Object.assign(process.env, worker[beginning]);
vi.resetModules();
