/** Intake's routes for volunteers' files. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { streetCode } from '../../kernel/ids.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { accountStates } from '../../office/accounts/account.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';
import { volunteerDetail, volunteerView } from '../children/views.ts';
import { volunteerChangeBody } from '../forms/forms.ts';
import { fileNumberQuery } from '../identities/search-routes.ts';
import { affiliationSchema } from './affiliation.ts';
import { pledgeBody } from './pledge.ts';
import { qualificationBody } from './qualification.ts';
import { enquiryFaults } from './record-check.ts';
import { requirements } from './requirements.ts';
import { vettingFilters } from './vetting-clock.ts';
import { vettingSchema, volunteerStatuses } from './volunteer.ts';

const vettingBody = vettingSchema.superRefine((vetting, context) => {
  if (vetting.validUntil <= vetting.on)
    context.addIssue({ code: 'custom', ...rule('date.order', ['validUntil']) });
  for (const { field, code } of enquiryFaults(vetting))
    context.addIssue({ code: 'custom', ...rule(code, [field]) });
});

const reasonBody = z.object({ reason: reasonSchema });

export const volunteerRoutes = defineRoutes({
  listVolunteers: {
    method: 'GET',
    path: '/v1/volunteers',
    context: 'intake',
    access: 'readVolunteers',
    summary: 'Lists volunteers with masked names',
    query: pageQuery.extend({
      street: streetCode.optional(),
      status: z.enum(volunteerStatuses).optional(),
      offers: knownSuggestion.optional(),
      affiliation: affiliationSchema.optional(),
      vetting: z.enum(vettingFilters).optional(),
      account: z.enum(accountStates).optional(),
      /** Those in service without valid training, or without a pledge in force (R-IN-134). */
      lacking: z.enum(requirements).optional(),
      /** A file number, or how its last part begins. */
      q: fileNumberQuery.optional(),
    }),
    replies: { 200: pageOf(volunteerView) },
  },
  getVolunteer: {
    method: 'GET',
    path: '/v1/volunteers/{id}',
    context: 'intake',
    access: 'readVolunteer',
    summary: 'Gets a volunteer with a masked name',
    replies: { 200: volunteerDetail },
  },
  recordVetting: {
    method: 'POST',
    path: '/v1/volunteers/{id}/vettings',
    context: 'intake',
    access: 'changeFiles',
    summary:
      'Records a check; the volunteer becomes active once the identity check, background check and interview are passed and valid',
    body: vettingBody,
    changesRecord: true,
    replies: { 201: volunteerView },
  },
  recordPledge: {
    method: 'POST',
    path: '/v1/volunteers/{id}/pledges',
    context: 'intake',
    access: 'pledgeSafety',
    summary:
      'Records the safety pledge: signed by the volunteer in their own pages, or on paper by an officer',
    body: pledgeBody,
    changesRecord: true,
    replies: { 201: volunteerView },
  },
  recordQualification: {
    method: 'POST',
    path: '/v1/volunteers/{id}/qualifications',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records that a qualification was checked, for help that is left to qualified people',
    body: qualificationBody,
    changesRecord: true,
    replies: { 201: volunteerView },
  },
  changeVolunteer: {
    method: 'PATCH',
    path: '/v1/volunteers/{id}',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Changes a volunteer’s help offered, address, maximum distance or capacity',
    body: volunteerChangeBody,
    changesRecord: true,
    replies: { 200: volunteerView },
  },
  pauseVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/pause',
    context: 'intake',
    access: 'pauseVolunteers',
    summary: 'Pauses a volunteer until a given date or until resumed; active pairings continue',
    body: reasonBody.extend({ until: dateSchema.optional() }),
    changesRecord: true,
    replies: { 200: volunteerView },
  },
  resumeVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/resume',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Resumes a paused volunteer',
    changesRecord: true,
    replies: { 200: volunteerView },
  },
  retireVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/retire',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records that a volunteer has left; requires that no pairing is active',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: volunteerView },
  },
  refuseVolunteer: {
    method: 'POST',
    path: '/v1/volunteers/{id}/refuse',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Rejects an application',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: volunteerView },
  },
});
