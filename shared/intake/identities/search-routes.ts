/** Routes that find files by a name or a phone: as much a look at identities as opening one. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { nameSchema, phoneSchema } from '../../kernel/people.ts';
import { childView, volunteerView } from '../children/views.ts';
import { revealBody } from './reveal.ts';

/** How somebody types a file number. */
export const fileNumberQuery = z.string().trim().max(40);

/**
 * R-IN-90: A search by name or phone counts as access to identities: it has a purpose and is in the audit log. In the body, never
 * in an address that logs keep.
 */
const searchBody = revealBody
  .safeExtend({ name: nameSchema.optional(), phone: phoneSchema.optional() })
  .refine(({ name, phone }) => name !== undefined || phone !== undefined, rule('search.empty', ['name']));

/** There are more than are shown: with the phone there will be fewer. */
const more = z.boolean();

export const searchRoutes = defineRoutes({
  searchChildren: {
    method: 'POST',
    path: '/v1/children/search',
    context: 'intake',
    access: 'searchIdentities',
    summary:
      'Finds children’s files by the full name of the child or guardian, or by phone number, for a stated purpose; masked names; logged',
    body: searchBody,
    readsOnly: true,
    replies: { 200: z.object({ found: z.array(childView), more }) },
  },
  searchVolunteers: {
    method: 'POST',
    path: '/v1/volunteers/search',
    context: 'intake',
    access: 'searchIdentities',
    summary: 'Finds volunteers by full name or phone number for a stated purpose; masked names; logged',
    body: searchBody,
    readsOnly: true,
    replies: { 200: z.object({ found: z.array(volunteerView), more }) },
  },
});
