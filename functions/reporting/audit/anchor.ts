/**
 * The scheduled function that anchors the audit log (R-RE-92): checks what was sealed since the last anchor and writes the head down in a
 * bucket where nobody can change it. See docs/adr/0024-anchors-of-the-audit-log.md.
 */
import * as z from 'zod';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { type Anchor, furthest } from '../../../shared/reporting/audit/anchor.ts';
import type { ChainFault } from '../../../shared/reporting/audit/chain-fault.ts';
import { WALK_BEGINS, type Walk } from '../../../shared/reporting/audit/walk.ts';
import { log } from '../../http/log.ts';
import { scheduledAtSchema } from '../../http/scheduled.ts';
import { anchorsOf, putAnchor } from '../../store/reporting/anchors.ts';
import { storedHead } from '../../store/reporting/seals.ts';
import { sealsOn } from './audit-walk.ts';

const eventSchema = z.object({ schedule: z.literal('anchor'), scheduledAt: scheduledAtSchema });

interface Checked {
  readonly walk: Walk;
  readonly fault?: ChainFault | undefined;
}

/** The seals behind the last anchor, the anchored one itself included, with the entries that they name. */
async function checkSince(district: DistrictCode, last: Anchor | undefined, now: Instant): Promise<Checked> {
  if (!last) return sealsOn(WALK_BEGINS, { district, now, anchors: [] });
  const { seq, hash, anchoredAt } = last;
  const found = await storedHead(district, seq);
  if (!found) return { walk: WALK_BEGINS, fault: { kind: 'tailCut', seq, anchoredAt } };
  if (found.hash !== hash) return { walk: WALK_BEGINS, fault: { kind: 'anchorDiffers', seq, anchoredAt } };
  return sealsOn({ ...WALK_BEGINS, head: found }, { district, now, anchors: [] });
}

/** @returns whether there was something new to anchor */
async function anchorDistrict(district: DistrictCode, now: Instant): Promise<boolean> {
  const last = furthest(await anchorsOf(district));
  const { walk, fault } = await checkSince(district, last, now);
  // What holds is anchored all the same: the more of the chain, the less can be made anew.
  if (fault) log.error('the chain of seals is broken', { district, fault });
  if (!walk.head || walk.head.seq === last?.seq) return false;
  await putAnchor(district, walk.head, now);
  return true;
}

/** A district that fails does not keep the others from being anchored. */
export async function handler(event: unknown): Promise<{ anchored: number }> {
  eventSchema.parse(event);
  const now = instantOf(Date.now());
  const failures: unknown[] = [];
  let anchored = 0;
  for (const { code } of DISTRICTS)
    try {
      if (await anchorDistrict(code as DistrictCode, now)) anchored += 1;
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} districts were not anchored`);
  return { anchored };
}
