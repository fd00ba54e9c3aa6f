import { describe, expect, it } from 'vitest';
import type { Role, Statement } from '../../../local/assembly/roles.ts';
import type { Context } from '../../../local/policy/conditions.ts';
import { type Decision, evaluate } from '../../../local/policy/evaluate.ts';

const TABLE = 'arn:aws:dynamodb:r:1:table/program';
const allow = (more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: ['dynamodb:GetItem'],
  Resource: [TABLE],
  ...more,
});
const deny = (more: Partial<Statement> = {}): Statement => ({ ...allow(more), Effect: 'Deny' });
const roleOf = (statements: Statement[], boundary?: Statement[]): Role => ({
  name: 'role',
  arn: 'arn:aws:iam::1:role/role',
  statements,
  boundary,
});

interface Case {
  readonly name: string;
  readonly statements: Statement[];
  readonly action?: string;
  readonly resource?: string;
  readonly context?: Context;
  readonly decision: Decision;
}

const leading = (operator: string, ...values: string[]) => ({
  Condition: { [operator]: { 'dynamodb:LeadingKeys': values } },
});

const CASES: readonly Case[] = [
  { name: 'nothing is allowed without a statement', statements: [], decision: 'notAllowed' },
  { name: 'what is named is allowed', statements: [allow()], decision: 'allowed' },
  {
    name: 'another action is not',
    statements: [allow()],
    action: 'dynamodb:PutItem',
    decision: 'notAllowed',
  },
  { name: 'another table is not', statements: [allow()], resource: `${TABLE}2`, decision: 'notAllowed' },
  {
    name: 'an index is not its table',
    statements: [allow()],
    resource: `${TABLE}/index/x`,
    decision: 'notAllowed',
  },
  {
    name: 'a wildcard covers indexes',
    statements: [allow({ Resource: [`${TABLE}/index/*`] })],
    resource: `${TABLE}/index/x`,
    decision: 'allowed',
  },
  {
    name: 'actions are compared without case',
    statements: [allow({ Action: ['DynamoDB:get*'] })],
    decision: 'allowed',
  },
  {
    name: '? stands for one character',
    statements: [allow({ Action: ['dynamodb:GetIte?'] })],
    decision: 'allowed',
  },
  { name: 'a dot is only a dot', statements: [allow({ Resource: ['arn.aws.*'] })], decision: 'notAllowed' },
  { name: 'an explicit deny wins', statements: [allow(), deny()], decision: 'denied' },
  {
    name: 'a deny of another action does not',
    statements: [allow(), deny({ Action: ['dynamodb:Put*'] })],
    decision: 'allowed',
  },
  {
    name: 'NotAction covers all others',
    statements: [{ Effect: 'Allow', NotAction: ['dynamodb:DeleteItem'], Resource: ['*'] }],
    decision: 'allowed',
  },
  {
    name: 'NotAction leaves out what it names',
    statements: [{ Effect: 'Allow', NotAction: ['dynamodb:GetItem'], Resource: ['*'] }],
    decision: 'notAllowed',
  },
  {
    name: 'NotResource leaves out what it names',
    statements: [{ Effect: 'Deny', Action: ['*'], NotResource: [TABLE] }, allow()],
    decision: 'allowed',
  },
  {
    name: 'ForAllValues holds when every key is allowed',
    statements: [allow(leading('ForAllValues:StringLike', 'A#*'))],
    context: { 'dynamodb:leadingkeys': ['A#1', 'A#2'] },
    decision: 'allowed',
  },
  {
    name: 'ForAllValues fails with one key beside',
    statements: [allow(leading('ForAllValues:StringLike', 'A#*'))],
    context: { 'dynamodb:leadingkeys': ['A#1', 'B#2'] },
    decision: 'notAllowed',
  },
  {
    name: 'ForAnyValue holds with one key',
    statements: [allow(leading('ForAnyValue:StringEquals', 'A'))],
    context: { 'dynamodb:leadingkeys': ['A', 'B'] },
    decision: 'allowed',
  },
  {
    name: 'a positive condition fails without its key',
    statements: [allow(leading('StringEquals', 'A'))],
    decision: 'notAllowed',
  },
  {
    name: 'IfExists holds without its key',
    statements: [allow(leading('StringEqualsIfExists', 'A'))],
    decision: 'allowed',
  },
  {
    name: 'a negated condition holds for another value',
    statements: [allow(leading('StringNotEquals', 'A'))],
    context: { 'dynamodb:leadingkeys': ['B'] },
    decision: 'allowed',
  },
  { name: 'Null asks for absence', statements: [allow(leading('Null', 'true'))], decision: 'allowed' },
  {
    name: 'ForAllValues alone holds for a call without the key',
    statements: [allow(leading('ForAllValues:StringLike', 'A#*'))],
    decision: 'allowed',
  },
  ...([{}, { 'dynamodb:leadingkeys': [] }] as Context[]).map((context, index) => ({
    name: `Null beside it asks for the key: ${index === 0 ? 'without it' : 'without a value'}`,
    statements: [
      allow({
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['A#*'] },
          Null: { 'dynamodb:LeadingKeys': ['false'] },
        },
      }),
    ],
    context,
    decision: 'notAllowed' as const,
  })),
  {
    name: 'an unknown operator never allows',
    statements: [allow(leading('IpAddress', 'A'))],
    decision: 'notAllowed',
  },
  {
    name: 'an unknown operator always denies',
    statements: [allow(), deny(leading('IpAddress', 'A'))],
    decision: 'denied',
  },
];

describe('evaluate', () => {
  it.each(CASES)(
    '$name',
    ({ statements, action = 'dynamodb:GetItem', resource = TABLE, context = {}, decision }) => {
      expect(evaluate(roleOf(statements), { action, resource, context })).toBe(decision);
    },
  );

  it('a boundary takes away what it does not allow', () => {
    const role = roleOf([allow({ Action: ['dynamodb:*'] })], [allow()]);
    const decide = (action: string) => evaluate(role, { action, resource: TABLE, context: {} });
    expect(decide('dynamodb:GetItem')).toBe('allowed');
    expect(decide('dynamodb:PutItem')).toBe('notAllowed');
  });
});
