/** Writes docs/state-machines.md. That it is up to date is a test. */
import { writeFileSync } from 'node:fs';
import { stateMachinesPage } from './state-machines.ts';

writeFileSync(new URL('../docs/state-machines.md', import.meta.url), stateMachinesPage());
