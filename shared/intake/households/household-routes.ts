/** Routes of members’ households: by which phones and addresses their families’ files are recognised. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { communityCode } from '../../kernel/ids.ts';
import { phoneSchema, textSchema } from '../../kernel/people.ts';
import { memberView } from '../../office/members/member.ts';

const household = z.object({
  phones: z.array(phoneSchema).max(5).default([]),
  addresses: z
    .array(z.object({ communityCode, detail: textSchema(200) }))
    .max(3)
    .default([]),
});

export const householdRoutes = defineRoutes({
  enterHousehold: {
    method: 'POST',
    path: '/v1/members/{id}/household',
    context: 'intake',
    access: 'enterHouseholds',
    summary:
      'Adds phones and addresses of a member’s household, stored as hashes, so that its files need somebody else',
    body: household,
    changesRecord: true,
    replies: { 200: memberView },
  },
  clearHousehold: {
    method: 'DELETE',
    path: '/v1/members/{id}/household',
    context: 'intake',
    access: 'changeMembers',
    summary: 'Clears what was entered of a member’s household, so that it can be entered again',
    changesRecord: true,
    replies: { 200: memberView },
  },
});
