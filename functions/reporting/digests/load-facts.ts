/** A district’s records, as far back as a digest of the period looks. */
import type { DistrictCode, PairingId } from '../../../shared/kernel/ids.ts';
import {
  addMonths,
  intervalOf,
  type Month,
  monthsOf,
  type Period,
  plusDays,
} from '../../../shared/kernel/instants.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { Facts } from '../../../shared/reporting/digests/facts.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { baseListsOf } from '../../store/intake/base-lists.ts';
import { childrenOfDistrict, parseChild } from '../../store/intake/children.ts';
import { parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { parseRun, runsOfDistrict } from '../../store/matching/match-runs.ts';
import { pairingsOfDistrict, parsePairing } from '../../store/matching/pairings.ts';
import { parseProposal, proposalsOfRun } from '../../store/matching/proposals.ts';
import { readAll } from '../../store/page.ts';
import { contactsOfDistrict, contactsOfVolunteer, parseContact } from '../../store/support/contacts.ts';
import { parseWithdrawal, withdrawalsOfDistrict } from '../../store/support/withdrawals.ts';

/** Months of contacts before the period. */
const MONTHS_BACK = 12;
/** A proposal older than this is no longer open to be declined. */
const PROPOSALS_BACK_DAYS = 400;

function monthsToRead(period: Period): Month[] {
  const months = monthsOf(period);
  const first = months[0] as Month;
  const earlier = Array.from({ length: MONTHS_BACK }, (_, at) => addMonths(first, at - MONTHS_BACK));
  return [...earlier, ...months];
}

async function recentContacts(code: DistrictCode, period: Period): Promise<Contact[]> {
  const parts = monthsToRead(period).map((month) => readAll(contactsOfDistrict(code, month), parseContact));
  return (await Promise.all(parts)).flat();
}

/** For pairings that nobody was reached in for a year, the last time may lie further back: their volunteers’ whole log. */
async function earlierContacts(pairings: readonly Pairing[], recent: readonly Contact[]): Promise<Contact[]> {
  const heard = new Set<PairingId>(
    recent.filter(({ reached }) => reached).flatMap(({ pairingIds }) => pairingIds),
  );
  const silent = pairings.filter(({ id, status }) => status === 'active' && !heard.has(id));
  const volunteers = [...new Set(silent.map(({ volunteerId }) => volunteerId))];
  const logs: Contact[] = [];
  for (const volunteer of volunteers)
    logs.push(...(await readAll(contactsOfVolunteer(volunteer), parseContact)));
  return logs;
}

const distinct = (contacts: readonly Contact[]) => [
  ...new Map(contacts.map((one) => [one.id, one])).values(),
];

async function readProposals(code: DistrictCode, period: Period): Promise<Proposal[]> {
  const since = plusDays(intervalOf(period).from, -PROPOSALS_BACK_DAYS);
  const runs = await readAll(runsOfDistrict(code), parseRun);
  const parts = runs
    .filter(({ createdAt, preview }) => createdAt >= since && !preview)
    .map(({ id }) => readAll(proposalsOfRun(code, id), parseProposal));
  return (await Promise.all(parts)).flat();
}

/** The same for a street’s digest and the district’s: `factsOfStreet` narrows it. */
export async function loadFacts(code: DistrictCode, period: Period): Promise<Facts> {
  const [children, volunteers, pairings, recent, proposals, withdrawals, baseLists] = await Promise.all([
    readAll(childrenOfDistrict(code), parseChild),
    readAll(volunteersOfDistrict(code), parseVolunteer),
    readAll(pairingsOfDistrict(code), parsePairing),
    recentContacts(code, period),
    readProposals(code, period),
    readAll(withdrawalsOfDistrict(code), parseWithdrawal),
    baseListsOf(code),
  ]);
  const earlier = await earlierContacts(pairings, recent);
  return {
    children,
    volunteers,
    pairings,
    contacts: distinct([...recent, ...earlier]),
    proposals,
    withdrawals,
    baseLists,
  };
}
