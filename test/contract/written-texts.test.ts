/** Every field of every route: what takes free text is cleared, names whom it is about, or is one of a few with a reason. */

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allRoutes } from '../../shared/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { typedTexts } from '../../shared/kernel/text/typed-texts.ts';

type Schema = z.core.$ZodType;

/** No code, id, number or choice looks like these; a field that takes one of them takes any text. */
const FREE_TEXTS = ['她爸爸张三', '母亲是张三，电话 13812345678。'];

/** Why a field of free text is stored as it was written, by its name at the end of the pointer. */
const IN_IDENTITY_TABLE = 'in the identity table only';
const OF_THE_OFFICE = 'the office’s own particulars, published to families';
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '/guardian/relation': IN_IDENTITY_TABLE,
  '/carer/relation': IN_IDENTITY_TABLE,
  '/note of a survey': IN_IDENTITY_TABLE,
  '/known': 'a referral may be a report of harm: whole, in the identity table, and it never waits',
  '/harm/note': 'a report of harm: whole, in the identity table, and it never waits',
  '/callBack': 'of a report of harm',
  '/referrer/organisation': IN_IDENTITY_TABLE,
  '/referrer/post': IN_IDENTITY_TABLE,
  '/organisation': 'the name of a body',
  '/label': 'how the office calls its own member',
  '/contact/hours': OF_THE_OFFICE,
  '/site/operator': OF_THE_OFFICE,
  '/notices/person': OF_THE_OFFICE,
  '/notices/address': OF_THE_OFFICE,
  '/notices/place': OF_THE_OFFICE,
  '/reference': 'the number that an authority gave',
  '/alerts/dutyPhone': OF_THE_OFFICE,
  '/receiptCode': 'a credential: looked up, not stored',
  '/noticeVersion': 'compared with the version in force, refused otherwise',
  '/code': 'a credential: looked up, not stored',
  '/status': 'a filter of a list',
  '/mapping': 'headings of a file, matched with its first row',
  '/fileNumbers': 'looked up',
  '/addresses/detail': 'stored as a hash only',
};

interface Field {
  readonly pointer: string;
  readonly schemas: readonly Schema[];
}

const inner = (schema: Schema): Schema[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'pipe') return [schema, ...inner(def.in), ...inner(def.out)];
  if (def.type === 'union') return [schema, ...def.options.flatMap(inner)];
  return 'innerType' in def ? [schema, ...inner(def.innerType as Schema)] : [schema];
};

/** The fields at the ends of a body, each with every schema that it passes through. */
function fieldsOf(schema: Schema, pointer = ''): Field[] {
  const layers = inner(schema);
  const parts = layers.flatMap((layer): Field[] => {
    const { def } = (layer as z.core.$ZodTypes)._zod;
    if (def.type === 'object')
      return Object.entries(def.shape).flatMap(([key, part]) => fieldsOf(part, `${pointer}/${key}`));
    if (def.type === 'array') return fieldsOf(def.element, pointer);
    if (def.type === 'record') return fieldsOf(def.valueType, pointer);
    return [];
  });
  return parts.length > 0 ? parts : [{ pointer, schemas: layers }];
}

const isFree = ({ schemas: [schema] }: Field) =>
  schema !== undefined && FREE_TEXTS.some((text) => z.safeParse(schema, text).success);
const kindOf = ({ schemas }: Field) =>
  schemas
    .map((schema) => typedTexts.get(schema as z.ZodType)?.kind)
    .find((kind) => kind !== undefined && kind !== 'text');

const fields = Object.entries<Route>(allRoutes).flatMap(([name, { body }]) =>
  body ? fieldsOf(body).map((field) => ({ ...field, name })) : [],
);
const free = fields.filter(isFree);

const exceptionOf = ({ pointer, name }: (typeof free)[number]) => {
  const isSurveyNote = pointer.endsWith('/note') && /Survey|correctChild|openReferralFile/.test(name);
  if (isSurveyNote) return '/note of a survey';
  return Object.keys(EXCEPTIONS).find((ending) => pointer.endsWith(ending));
};

describe('R-KE-23: a field that takes free text', () => {
  it.each(free.map((field) => [`${field.name} ${field.pointer}`, field] as const))('%s', (_, field) => {
    const declared = kindOf(field);

    expect(
      declared ?? exceptionOf(field),
      'cleared, a name, an address, or a listed exception',
    ).toBeDefined();
  });

  it('is found in every context that writes about people', () => {
    const written = free
      .filter((field) => kindOf(field) === 'written')
      .map(({ name, pointer }) => name + pointer);

    expect(written).toEqual(
      expect.arrayContaining([
        'logContact/note',
        'logContact/highlight',
        'endPairing/farewell',
        'investigateWithdrawal/finding',
        'submitNeedsSurvey/interests',
        'submitVolunteerApplication/skills',
        'searchChildren/note',
        'proposeByHand/reason',
        'answerAsGuardian/reason',
        'createImport/name',
      ]),
    );
  });

  it('has an exception for each reason that is listed, and no exception that nothing needs', () => {
    const used = new Set(free.filter((field) => !kindOf(field)).map(exceptionOf));

    expect([...used].toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted());
  });
});
