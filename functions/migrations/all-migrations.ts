/** The migrations of all releases, oldest first. One that has run everywhere may go with the release after the next. */
import { listedChecks } from './listed-checks.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [listedChecks];
