/** The local cloud for a journey: the assembly built for this run, in memory, used over the network as anybody would. */
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Cloud, startCloud } from '../../local/cloud.ts';
import type { CloudOptions } from '../../local/cloud-options.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { createClient } from '../../shared/contract/client.ts';

const assemblyDir = fileURLToPath(new URL('../../cdk.out', import.meta.url));

export async function journeyCloud(options: Partial<CloudOptions> = {}): Promise<Cloud> {
  if (!inject('assemblyIsBuilt'))
    throw new Error('name this folder in READS_ASSEMBLY of test/global-setup.ts');
  return startCloud({
    assemblyDir,
    stage: 'default',
    port: 0,
    quiet: true,
    schedulesByHand: true,
    ...options,
  });
}

/** Anything that runs at an address. */
type Addressed = Pick<Cloud, 'url'>;

async function readToken(cloud: Addressed, persona: string): Promise<string> {
  const answer = await fetch(`${cloud.url}/_local/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: persona }),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return accessToken;
}

/** The API over HTTP, signed in as a persona; without one, as a member of the public. */
export function over(cloud: Addressed, persona?: string) {
  let token: Promise<string> | undefined;
  const signIn = (as: string) => {
    token ??= readToken(cloud, as);
    return token;
  };
  return createClient(allRoutes, {
    baseUrl: cloud.url,
    language: () => 'zh-CN',
    fetch,
    ...(persona !== undefined && { token: () => signIn(persona) }),
  });
}
