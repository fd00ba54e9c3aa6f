/** Reads the pool of a district as of one moment; no identity. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { RunPool } from '../../../shared/matching/runs/plan-run.ts';
import { childrenOfDistrict, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { barredPairs } from '../../store/matching/barred-pairs.ts';
import { readProposals } from '../../store/matching/proposals.ts';
import { readAll } from '../../store/page.ts';

const openProposalIds = (children: readonly Child[]) =>
  children.flatMap((child) => (child.status === 'proposed' ? [child.proposalId] : []));

/** What the district’s records say; the weights are whoever asks’s to choose. */
export async function readPool(districtCode: DistrictCode, now: Instant): Promise<Omit<RunPool, 'weights'>> {
  const [waiting, proposed, volunteers, barred] = await Promise.all([
    readAll(childrenOfDistrict(districtCode, 'waiting'), parseChild),
    readAll(childrenOfDistrict(districtCode, 'proposed'), parseChild),
    readAll(volunteersOfDistrict(districtCode, 'active'), parseVolunteer),
    barredPairs(districtCode, now),
  ]);
  const proposals: Proposal[] = await readProposals(openProposalIds(proposed));
  return { children: [...waiting, ...proposed], volunteers, proposals, barred, now };
}
