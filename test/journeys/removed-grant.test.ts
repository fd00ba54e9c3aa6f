import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Template } from '../../local/assembly/load.ts';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey, survey } from '../builders.ts';
import { journeyCloud, over } from './cloud.ts';

let cloud: Cloud;

/** Takes the right to write identities out of every policy, as a careless change of the CDK code would. */
function withoutIdentityWrites(template: Template): Template {
  const isIdentity = (resource: unknown) => /identity/i.test(JSON.stringify(resource));
  const narrowed = JSON.stringify(template, (key, value) => {
    const isStatement =
      key !== '' && typeof value === 'object' && value !== null && 'Effect' in value && 'Action' in value;
    if (!isStatement || !isIdentity(value.Resource) || !Array.isArray(value.Action)) return value;
    return { ...value, Action: value.Action.filter((action: string) => action !== 'dynamodb:PutItem') };
  });
  return JSON.parse(narrowed) as Template;
}

beforeAll(async () => {
  cloud = await journeyCloud({ overrides: withoutIdentityWrites });
});
afterAll(() => cloud.stop());

it('a grant that is missing in the template fails the journey here: AccessDenied, listed, nothing stored', async () => {
  const sent = over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'denied' });
  await expect(sent).rejects.toMatchObject({ problem: { status: 500, code: 'broken' } });
  const listed = await (await fetch(`${cloud.url}/_local/iam`)).json();
  expect(listed).toMatchObject({
    items: [{ action: 'dynamodb:PutItem', function: expect.stringMatching(/intake/i) }],
  });
  const { body } = await over(cloud, 'district').listChildren();
  expect(body.items).toEqual([]);
  const broken = await cloud.request({
    method: 'POST',
    path: '/v1/forms/needs-surveys',
    headers: { 'idempotency-key': 'denied-again' },
    body: survey(),
  });
  expect([broken.status, broken.headers['x-content-type-options']]).toEqual([500, 'nosniff']);
});
