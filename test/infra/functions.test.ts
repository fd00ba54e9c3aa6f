import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { functionsOf } from '../../local/assembly/functions.ts';
import { environmentSchemas } from '../../shared/environment.ts';
import { assemblyOf, functionNamesOf, resourcesOfType, stages } from './assembly.ts';

describe.each(stages)('functions of stage %s', (stage) => {
  const names = functionNamesOf(stage);
  const functions = new Map(functionsOf(assemblyOf(stage)).map((spec) => [spec.name, spec]));
  const alarms = resourcesOfType(stage, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
  const specOf = (name: string) => functions.get(`changban-${stage}-${name}`);

  it('are the ones of infra/functions.ts', () => {
    expect([...functions.keys()].sort()).toEqual(names.map((name) => `changban-${stage}-${name}`).sort());
  });

  it.each(names)('%s has an alarm that says what its failure means to somebody', (name) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `changban-${stage}-${name}-errors`);
    expect(alarm).toMatchObject({
      AlarmDescription: FUNCTIONS[name].errorImpact,
      AlarmActions: [expect.stringContaining(':sns:')],
    });
    expect(JSON.stringify(alarm?.Metrics)).toContain('"MetricName":"Errors"');
    expect(JSON.stringify(alarm?.Metrics)).toContain(`changban-${stage}-${name}-logged-errors`);
  });

  it.each(names)('%s has the time and memory it is meant to have, and its bundle', (name) => {
    const spec = specOf(name);
    expect(spec?.timeoutMs).toBe(FUNCTIONS[name].timeoutSeconds * 1000);
    expect(spec?.memoryMb).toBe(FUNCTIONS[name].memoryMb);
    expect(readdirSync(spec?.codeFolder ?? '')).toContain('index.mjs');
  });

  it('run on Node 24, on arm64, with logs of their own', () => {
    for (const { properties } of resourcesOfType(stage, 'AWS::Lambda::Function'))
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        LoggingConfig: { LogGroup: expect.stringContaining('Logs') },
      });
  });

  it('keep no log for ever', () => {
    for (const { properties } of resourcesOfType(stage, 'AWS::Logs::LogGroup'))
      expect(properties.RetentionInDays).toBe(180);
  });

  it('have only variables that shared/environment.ts knows', () => {
    const known = Object.keys(environmentSchemas);
    for (const { environment } of functions.values())
      expect(Object.keys(environment).filter((variable) => !known.includes(variable))).toEqual([]);
  });

  it('answer HTTP before API Gateway gives up', () => {
    for (const name of ['intake', 'matching', 'support', 'reporting'])
      expect(specOf(name)?.timeoutMs).toBeLessThan(29_000);
  });
});
