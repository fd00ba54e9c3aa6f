import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FUNCTIONS, functionNames } from '../../infra/functions.ts';
import { functionsOf } from '../../local/assembly/functions.ts';
import { secretsOf } from '../../local/assembly/secrets.ts';
import { matchesWildcard } from '../../local/policy/wildcard.ts';
import { assemblyOf, grantsOf, resourcesOfType, stages } from './assembly.ts';

const retainedSchema = z.object({
  Resources: z.record(z.string(), z.object({ DeletionPolicy: z.string().optional() })),
});

describe.each(stages)('secrets of stage %s', (stage) => {
  const functions = functionsOf(assemblyOf(stage));
  const grants = grantsOf(stage).filter(({ actions }) =>
    actions.some((one) => one.startsWith('secretsmanager:')),
  );

  it.each(functionNames)(
    '%s may read those of its row and no other, and do nothing else with them',
    (name) => {
      const wanted = FUNCTIONS[name].secrets ?? [];
      const own = functions.filter((one) => one.name === `changban-${stage}-${name}`);
      const arns = secretsOf(own).map(({ arn }) => arn);
      const granted = grants.filter(({ holder }) => holder === name);

      expect(secretsOf(own).map((secret) => secret.name)).toEqual(wanted);
      expect(granted.flatMap(({ actions }) => actions)).toEqual(
        wanted.length === 0 ? [] : ['secretsmanager:GetSecretValue'],
      );
      const resources = granted.flatMap((grant) => grant.resources);
      expect(resources).toHaveLength(arns.length);
      for (const arn of arns) expect(resources.some((one) => matchesWildcard(one, arn))).toBe(true);
    },
  );

  it('are nowhere in a template, not as a reference that a deployment would fill in either', () => {
    const texts = globSync(`cdk.out/assembly-${stage}/*.template.json`).map((file) =>
      readFileSync(file, 'utf8'),
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).not.toContain('{{resolve:');
  });

  it('have the key of receipt codes among them: generated, 256 bits, and not lost with its stack', () => {
    const [key, ...others] = resourcesOfType(stage, 'AWS::SecretsManager::Secret');
    expect(others).toEqual([]);
    expect(key?.properties).toMatchObject({
      GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true, RequireEachIncludedType: false },
    });
    const [file = ''] = globSync(`cdk.out/assembly-${stage}/*data*.template.json`);
    const { Resources } = retainedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(Resources[key?.logicalId ?? '']?.DeletionPolicy).toBe('Retain');
  });
});
