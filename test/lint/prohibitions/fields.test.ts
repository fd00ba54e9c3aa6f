import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { askedAgain, fieldFaults, fieldsOf } from '../../../lint/prohibitions/fields.ts';
import { allRoutes } from '../../../shared/all-routes.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { FIELD_AT, SURVEY_FIELDS } from '../../../shared/intake/children/fields.ts';
import { volunteerFileSchema, volunteerIdentitySchema } from '../../../shared/intake/volunteers/volunteer.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';

const routes: Readonly<Record<string, Route>> = allRoutes;
const aRoute = (body: z.ZodType, path: Route['path'] = '/v1/contacts'): Record<string, Route> => ({
  planted: { method: 'POST', path, context: 'support', access: 'public', summary: '', body, replies: {} },
});

/** “Why”, “what else” and “which edition” are asked about the action, under a name that the record has too. */
const aboutTheAction = ['note', 'reason', 'version'];
/** Codes of what is chosen, not answers of a person. */
const answers = (paths: readonly string[]) =>
  paths.flatMap((path) => path.split('.').slice(-1)).filter((field) => !aboutTheAction.includes(field));

const held = {
  '/v1/children/': answers(Object.keys(FIELD_AT)),
  '/v1/volunteers/': answers([
    ...Object.keys(volunteerFileSchema.shape),
    ...Object.keys(volunteerIdentitySchema.shape),
  ]),
  '/v1/referrals/': answers(Object.keys(FIELD_AT)),
} as const;

/** They change these very answers; `openReferralFile` begins with those of the referral. */
const changes = [
  'correctChild',
  'mergeChild',
  'transferChild',
  'acceptTransfer',
  'changeVolunteer',
  'openReferralFile',
  'rerouteReferral',
];

describe('what requests carry', () => {
  it.each([
    ['R-OF-41', 'sortBy'],
    ['R-OF-42', 'rewardPoints'],
    ['R-OF-42', 'rating'],
    ['R-OF-43', 'checkedInAt'],
    ['R-OF-43', 'arrivedAt'],
    ['R-OF-44', 'onlineMinutes'],
    ['R-OF-45', 'photo'],
    ['R-OF-45', 'images'],
    ['R-OF-45', 'latitude'],
    ['R-OF-45', 'gpsTrack'],
  ])('would break %s with a field %s, at any depth', (rule, field) => {
    const faults = fieldFaults(aRoute(z.object({ visit: z.array(z.object({ [field]: z.string() })) })));
    expect(faults.join()).toContain(rule);
  });

  it('R-OF-41, R-OF-42, R-OF-43, R-OF-44, R-OF-45: is none of it', () => {
    expect(Object.values(routes).flatMap(({ body }) => (body ? fieldsOf(body) : [])).length).toBeGreaterThan(
      200,
    );
    expect(fieldFaults(routes)).toEqual([]);
  });

  it('R-OF-45: is a file only where lists are imported', () => {
    const takers = Object.entries(routes).filter(([, { body }]) => body && fieldsOf(body).includes('file'));
    expect(takers.map(([name]) => name).toSorted()).toEqual([
      'createImport',
      'readImportHeadings',
      'uploadBaseCounts',
    ]);
  });
});

describe('R-OF-46: nothing is asked twice', () => {
  it('a planted action that asks for the grade of the child on file is found', () => {
    const planted = aRoute(z.object({ grade: z.string() }), '/v1/children/{id}/plant');
    expect(askedAgain(planted, { held, changes: [] })).toEqual([
      'R-OF-46: planted asks for “grade”, which the record has',
    ]);
  });

  it('no action on a child, a volunteer or a referral asks for what is on file', () => {
    expect(askedAgain(routes, { held, changes })).toEqual([]);
  });

  it('what may change an answer is there', () => {
    expect(changes.filter((name) => !(name in routes))).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('no two questions of the survey are the same (%s)', (language) => {
    const labels = Object.values(SURVEY_FIELDS).map(({ label }) => inLanguage(label, language));
    expect(new Set(labels).size).toBe(labels.length);
  });
});
