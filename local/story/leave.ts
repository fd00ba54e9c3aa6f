/** Families who ask to leave: one whose request is granted, one whose is not, one that waits for the district, one for its street. */
import type { WithdrawalCause } from '../../shared/intake/withdrawals/withdrawal-causes.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { PairingView } from '../../shared/support/pairings/pairing-view.ts';
import type { Cloud } from '../cloud.ts';
import { ask } from './ask.ts';

/** When each step of a request happens; how far it comes is up to what is given. */
interface Course {
  readonly cause: WithdrawalCause;
  readonly reason: string;
  readonly asked: Instant;
  readonly investigated?: Instant;
  readonly reviewed?: Instant;
  readonly decision?: 'approve' | 'reject';
}

/** The guardian calls the street, which records it. */
async function askToLeave(cloud: Cloud, { childId, streetCode }: PairingView, course: Course): Promise<void> {
  const { cause, reason, asked: at } = course;
  const street = ask(cloud, { as: `street:${streetCode}`, at });
  const { version } = (await street.getChild({ path: { id: childId } })).body;
  const body = { cause, reason, by: 'phone' as const };
  await street.recordWithdrawal({ path: { id: childId }, ifMatch: version, body });
}

/** The street’s finding, and the district’s word. */
async function decide(cloud: Cloud, { childId, streetCode }: PairingView, course: Course): Promise<void> {
  const { investigated, reviewed, decision = 'approve' } = course;
  if (!investigated) return;
  const street = ask(cloud, { as: `street:${streetCode}`, at: investigated });
  const { items } = (await street.listWithdrawals({ query: { status: 'submitted', limit: 200 } })).body;
  const { id, version } = items.find((one) => one.childId === childId)!;
  const finding = { finding: '已与家庭和志愿者分别沟通，情况属实', recommends: decision };
  await street.investigateWithdrawal({ path: { id }, ifMatch: version, body: finding });
  if (!reviewed) return;
  const review =
    decision === 'approve'
      ? { decision, then: 'close' as const, reason: '同意街道意见' }
      : { decision, reason: '双方愿意再试三个月' };
  const district = ask(cloud, { as: 'district', at: reviewed });
  await district.reviewWithdrawal({ path: { id }, ifMatch: version + 1, body: review });
}

/** @param day a day of last month, or of this one. */
export async function leaveProgramme(
  cloud: Cloud,
  day: (month: 'last' | 'this', ordinal: number) => Instant,
): Promise<void> {
  const courses: readonly Course[] = [
    {
      ...{ cause: 'movingAway', reason: '下个月迁往外地', decision: 'approve' },
      ...{ asked: day('last', 3), investigated: day('last', 9), reviewed: day('last', 12) },
    },
    {
      ...{ cause: 'unsuitable', reason: '时间总是对不上', decision: 'reject' },
      ...{ asked: day('last', 5), investigated: day('last', 10), reviewed: day('last', 13) },
    },
    {
      ...{ cause: 'noLongerNeeded', reason: '父亲已返乡照顾孩子' },
      ...{ asked: day('last', 20), investigated: day('last', 27) },
    },
    { cause: 'childUnwilling', reason: '孩子学业紧，暂时不想参加', asked: day('this', 1) },
  ];
  const district = ask(cloud, { as: 'district', at: day('last', 1) });
  const { items } = (await district.listPairings({ query: { status: 'active', limit: 200 } })).body;
  for (const [index, course] of courses.entries()) {
    const pairing = items[index];
    if (!pairing) return;
    await askToLeave(cloud, pairing, course);
    await decide(cloud, pairing, course);
  }
}
