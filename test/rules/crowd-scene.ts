/** A few children and volunteers that many clients want something of at once, on the real engine. */
import type { Child } from '../../shared/intake/children/child.ts';
import type { ChildId, VolunteerId } from '../../shared/kernel/ids.ts';
import { enrol, member, volunteer } from '../builders.ts';
import { childIn } from '../intake/children/child-in.ts';
import type { Office } from '../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';

/** Of each volunteer, how many children she would take. */
export const CAPACITIES = [1, 2, 2, 1];
export const CHILDREN = 8;

export const childId = (at: number) => `child-${at}` as ChildId;
export const volunteerId = (at: number) => `volunteer-${at}` as VolunteerId;
export const receiptOf = (at: number) => ({ receiptCode: `00000-0000${at}`, phoneLast4: '1234' });

/** How a pair stands at the beginning; whoever is not named waits. */
const PAIRS = [
  { child: 0, volunteer: 1, status: 'active' },
  { child: 1, volunteer: 2, status: 'active' },
  { child: 2, volunteer: 0, status: 'guardianAgreed' },
  { child: 3, volunteer: 3, status: 'volunteerAgreed' },
  { child: 4, volunteer: 1, status: 'streetConfirmed' },
] as const;

const idsOf = ({ child, volunteer }: (typeof PAIRS)[number]) => ({
  childId: childId(child),
  volunteerId: volunteerId(volunteer),
});

/** A child’s file, as its pair says. */
function fileOf(at: number): Child {
  const pair = PAIRS.find(({ child }) => child === at);
  const id = { id: childId(at) };
  if (!pair) return childIn('waiting', id);
  return pair.status === 'active'
    ? childIn('paired', { ...id, pairingId: `pairing-${at}` })
    : childIn('proposed', { ...id, proposalId: `proposal-${at}` });
}

const bondsOf = ({ store }: Office) =>
  PAIRS.flatMap((pair) => {
    const [id, pairingId] = [`proposal-${pair.child}`, `pairing-${pair.child}`];
    const isActive = pair.status === 'active';
    const agreed = proposal({ ...idsOf(pair), id, status: pair.status, ...(isActive && { pairingId }) });
    const begun = isActive && pairing({ ...idsOf(pair), id: pairingId, proposalId: id });
    return [store.createProposal(agreed), ...(begun ? [store.createPairing(begun)] : [])];
  });

export const BEGUN_BEFORE = PAIRS.filter(({ status }) => status === 'active').length;

const activeOf = (at: number) =>
  PAIRS.filter(({ volunteer: her, status }) => her === at && status === 'active').length;

export async function gather(office: Office): Promise<void> {
  const { store } = office;
  await enrol(
    member('district'),
    member('district', { sub: 'second', id: 'second' }),
    ...CAPACITIES.map((_, at) =>
      member('volunteer', { sub: `sub-${at}`, id: `sub-${at}`, volunteerId: volunteerId(at) }),
    ),
  );
  const files = Array.from({ length: CHILDREN }, (_, at) => fileOf(at));
  await store.transact([
    ...files.map(store.createChild),
    ...files.map(({ id, submittedAt }, at) =>
      store.createReceipt(receiptOf(at), { subject: { kind: 'child', id }, submittedAt }),
    ),
    ...files.map(({ id, streetCode, communityCode }, at) =>
      store.createChildIdentity({
        childId: id,
        name: '王梓涵',
        birthMonth: '2016-09' as never,
        guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
        address: { streetCode, communityCode, detail: `${at}幢101室` },
        receiptCode: receiptOf(at).receiptCode,
      }),
    ),
    ...bondsOf(office),
    ...CAPACITIES.map((capacity, at) =>
      store.createVolunteer(
        volunteer({
          ...{ id: volunteerId(at), capacity, activePairings: activeOf(at) },
          ...{ maxDistanceKm: 50, offers: ['A1', 'B2'] },
        }),
      ),
    ),
  ]);
}

/**
 * How often each record was really put, told by the client that sends it. A version goes up by one with each put that rests on the
 * one before it: where one was written over another unseen, there are more puts than versions.
 */
export async function countPuts(): Promise<ReadonlyMap<string, number>> {
  const { documents } = await import('../../functions/store/documents.ts');
  const puts = new Map<string, number>();
  documents.middlewareStack.add(
    (next) => async (args) => {
      const answered = await next(args);
      const { TransactItems = [] } = args.input as {
        TransactItems?: { Put?: { Item?: unknown }; Update?: { Key?: unknown } }[];
      };
      for (const { Put, Update } of TransactItems) {
        const { pk, sk } = (Put?.Item ?? Update?.Key ?? {}) as { pk?: string; sk?: string };
        puts.set(`${pk} ${sk}`, (puts.get(`${pk} ${sk}`) ?? 0) + 1);
      }
      return answered;
    },
    { step: 'initialize', name: 'countPuts' },
  );
  return puts;
}
