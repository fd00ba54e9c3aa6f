import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey, survey } from '../builders.ts';
import { journeyCloud, over } from './cloud.ts';
import { withoutIdentityWrites } from './without-grant.ts';

let cloud: Cloud;

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
