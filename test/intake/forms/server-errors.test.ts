import { describe, expect, it } from 'vitest';
import { problemDocument } from '../../../shared/all-problems.ts';
import { ProblemError } from '../../../shared/contract/client.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { fieldOf, placedErrors, problemIn } from '../../../web/src/intake/forms/server-errors.ts';

const problemWith = (...pointers: string[]) =>
  problemDocument(
    refuse('invalid', { errors: pointers.map((pointer) => ({ pointer, code: 'c', message: 'wrong' })) }),
    'zh-CN',
    'r1',
  );

describe('the server’s field errors in a form', () => {
  it.each([
    ['/child/name', 'child.name'],
    ['/needs/3', 'needs'],
    ['/a~1b/c~0d', 'a/b.c~d'],
  ])('%s stands at the field %s', (pointer, field) => {
    expect(fieldOf(pointer)).toBe(field);
  });

  it('leaves out what no field of the form can mend', () => {
    const placed = placedErrors(problemWith('/guardian/phone', '/headers/Idempotency-Key', '/query/limit'));

    expect(placed).toEqual([{ field: 'guardian.phone', message: 'wrong' }]);
  });

  it('finds the fields of a survey that is answered again', () => {
    expect(placedErrors(problemWith('/survey/child/birthMonth'))).toEqual([
      { field: 'child.birthMonth', message: 'wrong' },
    ]);
  });

  it('tells a refusal from a lost connection', () => {
    const problem = problemWith('/child/name');

    expect(problemIn(new ProblemError(problem))).toEqual(problem);
    expect(problemIn(new TypeError('Failed to fetch'))).toBeUndefined();
  });
});
