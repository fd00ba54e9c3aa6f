/** A few volunteers to sign in as, if there are any: asked of the API itself. */
import * as z from 'zod';
import type { CloudAnswer, CloudRequest } from '../inside-request.ts';
import type { Choice } from './sign-in-page.ts';

const HOW_MANY = 6;

const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), maskedName: z.string().optional() })),
});

export async function someVolunteers(
  request: (request: CloudRequest) => Promise<CloudAnswer>,
): Promise<readonly Choice[]> {
  const path = `/v1/volunteers?status=active&limit=${HOW_MANY}`;
  const answer = await request({ method: 'GET', path, as: 'district' });
  const list = listSchema.safeParse(answer.json);
  if (!list.success) return [];
  return list.data.items.map(({ id, maskedName }) => ({
    persona: `volunteer:${id}`,
    label: maskedName ?? id,
  }));
}
