import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { addDays, addMonths, dateIn, instantOf, monthIn } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication, parsedSurvey, survey } from '../builders.ts';
import { journeyCloud, over } from './cloud.ts';

let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud.stop());

const street = 'street:320404001';
const today = dateIn(instantOf(Date.now()));

async function registerChild() {
  const { body: receipt } = await over(cloud).submitNeedsSurvey({
    body: parsedSurvey(),
    idempotencyKey: 'child',
  });
  const officer = over(cloud, street);
  const { body: list } = await officer.listChildren({ query: { status: 'submitted' } });
  const child = list.items[0];
  if (!child) throw new Error('the child is not on the street’s list');
  await officer.verifyChild({ path: { id: child.id }, ifMatch: child.version });
  return { child, receipt };
}

async function registerVolunteer() {
  await over(cloud).submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: 'volunteer' });
  const officer = over(cloud, street);
  const { body: list } = await officer.listVolunteers({ query: { status: 'applied' } });
  const volunteer = list.items[0];
  if (!volunteer) throw new Error('the volunteer is not on the street’s list');
  for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
    const vetting = checkBody(check, today, addDays(today, 365));
    await over(cloud, 'district').recordVetting({
      path: { id: volunteer.id },
      ifMatch: index + 1,
      body: vetting,
    });
  }
  return volunteer;
}

it('from a form to the digest: survey, verification, match, both answers, pairing, contact, one mail a recipient', async () => {
  const { child, receipt } = await registerChild();
  const volunteer = await registerVolunteer();

  const { body: queued } = await over(cloud, 'district').startMatchRun({ body: {} });
  expect(queued.status).toBe('queued');
  await cloud.idle();
  const { body: run } = await over(cloud, 'district').getMatchRun({ path: { id: queued.id } });
  expect(run).toMatchObject({ status: 'done', result: { matched: 1, proven: true, proposed: 1 } });

  const { body: proposals } = await over(cloud, street).listProposals({ path: { id: run.id } });
  const proposal = proposals.items[0];
  expect(proposal).toMatchObject({
    childId: child.id,
    volunteerId: volunteer.id,
    facts: { covered: ['B2'], rank: 1 },
  });
  if (!proposal) return;
  await over(cloud, street).confirmProposal({ path: { id: proposal.id }, ifMatch: proposal.version });
  const held = { receiptCode: receipt.receiptCode, phoneLast4: survey().guardian.phone.slice(-4) };
  const { body: shown } = await over(cloud).lookUpReceipt({ body: held });
  expect(shown.proposal).toMatchObject({ id: proposal.id, volunteer: '何*娟', awaitsAnswer: true });
  await over(cloud).answerAsGuardian({ body: { ...held, proposalId: proposal.id, answer: 'agree' } });
  const hers = over(cloud, `volunteer:${volunteer.id}`);
  const { body: agreed } = await hers.answerAsVolunteer({
    path: { id: proposal.id },
    ifMatch: proposal.version + 2,
    body: { answer: 'agree' },
  });
  expect(agreed.status).toBe('active');

  const note = {
    form: 'visit' as const,
    reached: true,
    minutes: 60,
    note: '一起读书',
    highlight: '主动分享读书笔记',
  };
  await hers.logContact({ body: { ...note, on: today, childIds: [child.id], suggestions: ['B2'] as never } });
  const { body: pairings } = await hers.listPairings({ query: { status: 'active' } });
  expect(pairings.items).toMatchObject([{ childId: child.id, volunteerId: volunteer.id }]);

  const nextMonth = addMonths(monthIn(instantOf(Date.now())), 1);
  const at = `${nextMonth}-01T06:00:00+08:00`;
  await over(cloud, 'district').getMe();
  for (let twice = 0; twice < 2; twice += 1) await runSchedule('monthly-digest', at);
  await cloud.idle();
  const mails = cloud.mail().filter(({ subject }) => subject.includes('五星街道'));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('· 亮点：1');
  const { body: digests } = await over(cloud, 'district').listDigests({ query: {} });
  const { body: digest } = await over(cloud, 'district').getDigest({
    path: { id: digests.items.find(({ scopeName }) => scopeName === '五星街道')?.id ?? '' },
  });
  expect(JSON.stringify(digest.sections)).toContain('主动分享读书笔记');
  const everything = JSON.stringify(cloud.mail());
  expect(everything).not.toMatch(/主动分享|王\*涵|王梓涵|王建国|何梅娟|13900001234|13800005678/);
  expect(cloud.iamRefusals()).toEqual([]);
  expect(cloud.failures()).toEqual([]);
});

async function runSchedule(name: string, at: string): Promise<void> {
  const answer = await fetch(`${cloud.url}/_local/schedules/${name}/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at }),
  });
  expect(answer.status).toBe(200);
}
