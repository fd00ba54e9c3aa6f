/** What an assembly must not ask of AWS. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Template } from '../../../local/assembly/load.ts';
import { readPlan } from '../../../local/assembly/plan.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from '../fixture/assembly.ts';

const folder = writeFixture();
afterAll(() => removeFolder(folder));

/** The fixture with so many readers of its stream. */
const withReaders = (count: number) => (template: Template) => {
  const [name, mapping] = Object.entries(template.Resources).find(
    ([, { Type }]) => Type === 'AWS::Lambda::EventSourceMapping',
  )!;
  const more = Array.from({ length: count - 1 }, (_, index) => [`${name}${index}`, mapping]);
  return { ...template, Resources: { ...template.Resources, ...Object.fromEntries(more) } };
};

describe('a third reader of a stream', () => {
  it('is refused before anything starts: DynamoDB serves two', () => {
    expect(readPlan(folder, FIXTURE_STAGE, withReaders(2)).mappings).toHaveLength(2);
    expect(() => readPlan(folder, FIXTURE_STAGE, withReaders(3))).toThrow(
      'has 3 readers: DynamoDB serves 2.',
    );
  });
});
