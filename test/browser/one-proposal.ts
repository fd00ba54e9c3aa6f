/** One family, one volunteer, and the proposal that a match run makes of them. */
import { randomUUID } from 'node:crypto';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { proposalsOf, runMatch } from '../../local/story/match.ts';
import { addDays, dateIn, instantOf } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication, parsedSurvey } from '../builders.ts';

const now = () => instantOf(Date.now());

/** @returns the proposal, with the receipt code of the family. */
export async function makeProposal(cloud: Cloud) {
  const anybody = ask(cloud, { at: now() });
  const street = ask(cloud, { as: 'street:320404001', at: now() });
  const sent = await anybody.submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: randomUUID() });
  await anybody.submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: randomUUID() });
  const [child] = (await street.listChildren({ query: {} })).body.items;
  await street.verifyChild({ path: { id: child!.id }, ifMatch: child!.version });
  const [volunteer] = (await street.listVolunteers({ query: {} })).body.items;
  const on = dateIn(now());
  for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
    const body = checkBody(check, on, addDays(on, 365));
    await ask(cloud, { as: 'district', at: now() }).recordVetting({
      path: { id: volunteer!.id },
      ifMatch: index + 1,
      body,
    });
  }
  const run = await runMatch(cloud, now());
  const [proposal] = await proposalsOf(cloud, run, now());
  return { proposal: proposal!, receiptCode: sent.body.receiptCode };
}
