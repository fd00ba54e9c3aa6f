/** The accounts function: makes, disables and deletes members’ accounts at the issuer, as their records want it. At least once; each ends as it would have at once. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { memberId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { log } from '../../http/log.ts';
import { eachWork } from '../../http/queue.ts';
import { getMember } from '../../store/office/members.ts';
import type { Work } from '../../store/queues.ts';
import type { Followed } from './account-issuer.ts';
import { fulfilRequest } from './bulk-fulfilment.ts';
import { storeFollowed } from './followed-account.ts';
import { issuerOfDeployment } from './issuer-choice.ts';
import { type WantingMember, wantedAccount } from './wanted-account.ts';

/** For so long faults that may pass are tried again, before somebody has to. */
const GIVE_UP_AFTER_SECONDS = 30 * 60;

const MAX_ROUNDS = 5;

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => eachWork(event, doWork);

const secondsSince = ({ since }: Work) => Math.max(0, Date.now() / 1000 - since);

async function doWork(work: Work): Promise<void> {
  if (work.sk === 'REQUEST') return fulfilRequest(work.pk.slice('ACCOUNTS#'.length), secondsSince(work));
  const member = await getMember(memberId.parse(work.pk.slice('MEMBER#'.length)));
  if (isWanting(member)) await followMember(member, secondsSince(work));
}

const isWanting = (member: Member | undefined): member is WantingMember =>
  member?.account?.status === 'wanted';

const hasAccount = (member: Member | undefined): member is WantingMember => member?.account !== undefined;

/** A member who changes meanwhile is followed once more: of two works at once the later state must not be undone. */
async function followMember(wanting: WantingMember, waitedSeconds: number): Promise<void> {
  const now: Instant = plusSeconds(wanting.account.since, waitedSeconds);
  let member: Member | undefined = wanting;
  for (let count = 0; count < MAX_ROUNDS && hasAccount(member); count += 1) {
    const outcome = await storeFollowed(member, await ask(member, waitedSeconds), now);
    if (outcome === 'stored') return;
    member = await getMember(wanting.id);
  }
  if (hasAccount(member)) throw new Error(`member ${member.id} changed ${MAX_ROUNDS} times meanwhile`);
}

async function ask(member: WantingMember, waitedSeconds: number): Promise<Followed> {
  try {
    const wanted = await wantedAccount(member);
    return wanted === 'phoneInvalid' ? { problem: wanted } : await issuerOfDeployment().follow(wanted);
  } catch (error) {
    if (waitedSeconds < GIVE_UP_AFTER_SECONDS) throw error;
    log.error('the issuer does not follow', { member: member.id, error: error as Error });
    return { problem: 'unreachable' };
  }
}
