/** `npm run migrate`: gives the records of earlier releases the shape of this one. */
import { randomUUID } from 'node:crypto';
import { instantOf } from '../../shared/kernel/instants.ts';
import { environmentOfLocalCloud } from '../store/tool-tables.ts';
import { environmentOfDeployment, type MigrateOptions, parseOptions, USAGE } from './tool-options.ts';

async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  if (!options) return complain(USAGE);
  try {
    const environment = environmentOfDeployment(options) ?? (await environmentOfLocalCloud(options.url));
    Object.assign(process.env, environment);
    return await migrateAll(options);
  } catch (error) {
    return complain(`the records could not be read: ${error instanceof Error ? error.message : error}`);
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

async function migrateAll({ isDryRun }: MigrateOptions): Promise<number> {
  const [{ MIGRATIONS }, { runMigration }] = await Promise.all([
    import('./all-migrations.ts'),
    import('./migration-run.ts'),
  ]);
  const clock = { now: instantOf(Date.now()), newId: randomUUID };
  let couldAll = true;
  for (const migration of MIGRATIONS) {
    const { raised, failed } = await runMigration(migration, clock, isDryRun);
    process.stdout.write(
      `${migration.name}: ${raised} ${isDryRun ? 'to change' : 'changed'}, ${failed.length} failed\n`,
    );
    for (const { key, reason } of failed) process.stdout.write(`  ${key}: ${reason}\n`);
    couldAll &&= failed.length === 0;
  }
  return couldAll ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
