/** `npm run audit -- verify`: reads the audit table itself and says whether its chain of seals holds. Exit codes: 0 it holds, 1 it does not, 2 it could not be read. */
import type { DistrictCode } from '../shared/kernel/ids.ts';
import { instantOf } from '../shared/kernel/instants.ts';
import { faultWords } from '../shared/reporting/audit-fault-words.ts';
import { type Verification, verifyChain } from '../shared/reporting/audit-verification.ts';
import { type AuditOptions, parseOptions, USAGE } from './audit-options.ts';
import { pointToTable } from './audit-table.ts';

async function main(args: string[]): Promise<number> {
  const options = parseOptions(args);
  if (!options) return complain(USAGE);
  try {
    await pointToTable(options);
    return await verifyAll(options);
  } catch (error) {
    return complain(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

async function verifyAll({ district: districts, anchor }: AuditOptions): Promise<number> {
  const { readChain, sha256 } = await import('../functions/store/seals.ts');
  let allHold = true;
  for (const district of districts) {
    const chain = await readChain(district);
    const found = verifyChain({ ...chain, anchor, now: instantOf(Date.now()) }, sha256);
    process.stdout.write(`${lineOf(district, found)}\n`);
    allHold &&= found.holds;
  }
  return allHold ? 0 : 1;
}

function lineOf(district: DistrictCode, found: Verification): string {
  if (!found.holds) return `${district} BROKEN: ${faultWords(found.fault).en}`;
  const { entries, seals, waiting, head } = found;
  const standing = `${entries} entries, ${seals} seals, ${waiting} not sealed yet`;
  return `${district} holds: ${standing}${head ? `, head ${head.seq}:${head.hash}` : ''}`;
}

process.exitCode = await main(process.argv.slice(2));
