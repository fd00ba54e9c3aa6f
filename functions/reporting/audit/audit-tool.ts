/** `npm run audit -- verify`: reads the audit table itself and says whether its chain of seals holds. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { faultWords } from '../../../shared/reporting/audit/fault-words.ts';
import { type Verification, verdict } from '../../../shared/reporting/audit/verification.ts';
import { WALK_BEGINS } from '../../../shared/reporting/audit/walk.ts';
import { type AuditOptions, parseOptions, USAGE } from './tool-options.ts';
import { environmentFor } from './tool-table.ts';

async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  if (!options) return complain(USAGE);
  try {
    Object.assign(process.env, await environmentFor(options));
    return await verifyAll(options);
  } catch (error) {
    return complain(`the audit log could not be read: ${error instanceof Error ? error.message : error}`);
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

async function verifyAll({ district: districts, anchor }: AuditOptions): Promise<number> {
  const [{ walkOn }, { anchorsOf }] = await Promise.all([
    import('./audit-walk.ts'),
    import('../../store/reporting/anchors.ts'),
  ]);
  let allHold = true;
  for (const district of districts) {
    const now = instantOf(Date.now());
    const written = await anchorsOf(district);
    const anchors = [...written, ...(anchor ? [anchor] : [])];
    const walk = await walkOn(WALK_BEGINS, { district, now, anchors }, Number.POSITIVE_INFINITY);
    const found = verdict(walk, written);
    process.stdout.write(`${lineOf(district, found)}\n`);
    allHold &&= found.holds;
  }
  return allHold ? 0 : 1;
}

function lineOf(district: DistrictCode, found: Verification): string {
  if (!found.holds) return `${district} BROKEN: ${faultWords(found.fault).en}`;
  const { entries, seals, waiting, anchors, head } = found;
  const counts = `${entries} entries, ${seals} seals, ${anchors} anchors, ${waiting} not sealed yet`;
  return `${district} holds: ${counts}${head ? `, head ${head.seq}:${head.hash}` : ''}`;
}

process.exitCode = await main(process.argv.slice(2));
