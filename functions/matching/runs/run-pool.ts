/** Reads the pool of a district as of one moment; no identity. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { missingRequirements } from '../../../shared/intake/volunteers/requirements.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { RunPool } from '../../../shared/matching/runs/plan-run.ts';
import { childrenOfDistrict, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { barredPairs } from '../../store/matching/barred-pairs.ts';
import { readProposals } from '../../store/matching/proposals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { readAll } from '../../store/page.ts';

const openProposalIds = (children: readonly Child[]) =>
  children.flatMap((child) => (child.status === 'proposed' ? [child.proposalId] : []));

/** What the district’s records say; the weights are whoever asks’s to choose. */
export async function readPool(districtCode: DistrictCode, now: Instant): Promise<Omit<RunPool, 'weights'>> {
  const [waiting, proposed, active, barred, { requirements: terms }] = await Promise.all([
    readAll(childrenOfDistrict(districtCode, 'waiting'), parseChild),
    readAll(childrenOfDistrict(districtCode, 'proposed'), parseChild),
    readAll(volunteersOfDistrict(districtCode, 'active'), parseVolunteer),
    barredPairs(districtCode, now),
    readSettings(districtCode),
  ]);
  const today = dateIn(now);
  const volunteers = active.filter((one) => missingRequirements(one, terms, today).length === 0);
  const proposals: Proposal[] = await readProposals(openProposalIds(proposed));
  return { children: [...waiting, ...proposed], volunteers, proposals, barred, now };
}
