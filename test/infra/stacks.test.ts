/** How a stage is divided, and what keeps an upgrade from replacing what must never be lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { workerFunctionNames } from '../../infra/functions.ts';
import { openApp } from '../../infra/synthesize.ts';
import { assemblyOf, functionNamesOf, stages } from './assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'stacks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Types whose loss is the loss of records, passwords or codes that people hold. */
const KEPT = /^AWS::(DynamoDB|KMS|S3::Bucket$|SecretsManager|Cognito::UserPool$)/;

describe.each(stages)('the stacks of stage %s', (stage) => {
  const stacks = new Map(
    assemblyOf(stage).map((stack) => [stack.name.replace(`changban-${stage}-`, ''), stack]),
  );
  const resourcesOf = (name: string) => Object.entries(stacks.get(name)?.template.Resources ?? {});
  const functionsOf = (name: string) =>
    resourcesOf(name).flatMap(([, { Type, Properties }]) =>
      Type === 'AWS::Lambda::Function'
        ? [String(Properties?.FunctionName).replace(`changban-${stage}-`, '')]
        : [],
    );

  it('are three: what is kept, what answers, what works behind it', () => {
    expect([...stacks.keys()]).toEqual(['data', 'service', 'workers']);
    expect(functionsOf('data')).toEqual([]);
    const isWorker = (name: string) => workerFunctionNames.some((one) => one === name);
    const names = functionNamesOf(stage);
    expect(functionsOf('service').toSorted()).toEqual(names.filter((name) => !isWorker(name)).toSorted());
    expect(functionsOf('workers').toSorted()).toEqual(names.filter(isWorker).toSorted());
  });

  it('can be deployed: no two resources wait for each other', () => {
    for (const { template } of stacks.values()) expect(() => Template.fromJSON(template)).not.toThrow();
  });

  it('keep what must never be lost under the logical ids of the first release: another id is a new, empty one', () => {
    const ids = [...stacks.keys()].flatMap((name) =>
      resourcesOf(name).flatMap(([id, { Type }]) => (KEPT.test(Type) ? [`${name} ${id}`] : [])),
    );
    expect(ids).toEqual([
      'data IdentityKey67F1E491',
      'data IdentityTableE9A3D52B',
      'data ProgramKey84BCAD29',
      'data ProgramTableB935BC6A',
      'data AuditKey2ED08D30',
      'data AuditTable18A3095C',
      'data ReceiptCodesCC925CB9',
      'data AnchorsBucketE0A93AD3',
      ...(stage === 'default' ? ['service IssuerUsers14DB1A8E'] : []),
    ]);
  });
});

describe('a stack', () => {
  const withResources = (count: number) => {
    const app = openApp({ isChecked: false }, join(folder, String(count)));
    const stack = new Stack(app, 'full');
    for (let one = 0; one < count; one += 1)
      new CfnResource(stack, `Topic${one}`, { type: 'AWS::SNS::Topic' });
    return app;
  };

  it('of 399 resources is synthesized', () => {
    expect(() => withResources(399).synth()).not.toThrow();
  });

  it('of 400 resources fails every synthesis, the quick one of tests as well as “npm run synth”', () => {
    expect(() => withResources(400).synth()).toThrow(/400 is greater than allowed maximum of 399/);
  });
});
