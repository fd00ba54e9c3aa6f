import { describe, expect, it } from 'vitest';
import { PROBLEMS, problemDocument } from '../shared/all-problems.ts';
import { isRefusal, type ProblemCode, problemSchema, refuse } from '../shared/kernel/problem.ts';

const codes = Object.keys(PROBLEMS) as ProblemCode[];
const HAN = /\p{Script=Han}/u;

describe('problem details (RFC 9457)', () => {
  it.each(codes)('%s has words in both languages, each in its own', (code) => {
    const zh = problemDocument(refuse(code), 'zh-CN', 'request-1');
    const en = problemDocument(refuse(code), 'en', 'request-1');

    expect(zh.title).toMatch(HAN);
    expect(en.title).not.toMatch(HAN);
    expect(en.title).toMatch(/\w/);
    for (const problem of [zh, en]) {
      expect(problemSchema.parse(problem)).toEqual(problem);
      expect(problem).toMatchObject({ code, status: PROBLEMS[code].status, instance: 'request-1' });
      expect(new URL(problem.type).pathname).toBe(`/problems/${code}`);
    }
  });

  it('carries the detail in the asker’s language, the wrong fields and both sides, and nothing that was not given', () => {
    const errors = [{ pointer: '/name', code: 'too_small', message: '…' }];
    const refusal = refuse('staleVersion', {
      detail: { zh: '详情', en: 'detail' },
      errors,
      current: { version: 2 },
      attempted: {},
    });

    expect(problemDocument(refusal, 'en', 'r')).toMatchObject({
      detail: 'detail',
      errors,
      current: { version: 2 },
      attempted: {},
    });
    expect(problemDocument(refusal, 'zh-CN', 'r').detail).toBe('详情');
    expect(Object.keys(problemDocument(refuse('notFound'), 'en', 'r')).sort()).toEqual([
      'code',
      'instance',
      'status',
      'title',
      'type',
    ]);
  });

  it('a refusal is distinguished from a value', () => {
    expect([isRefusal(refuse('busy')), isRefusal({ status: 200 })]).toEqual([true, false]);
  });
});
