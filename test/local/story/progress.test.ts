import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../../local/story/progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a long step shows how far it has come every five seconds, a short one nothing', () => {
  const lines: string[] = [];
  const progress = showProgress((line) => lines.push(line));
  progress.begin('正在导入');
  vi.advanceTimersByTime(4_000);
  const watch = progress.begin('正在核实儿童');
  watch(80, 240);
  vi.advanceTimersByTime(1_000);
  watch(200, 240);
  vi.advanceTimersByTime(5_000);
  progress.stop();
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    '    …… 正在核实儿童 80/240（已用 1 秒）',
    '    …… 正在核实儿童 200/240（已用 6 秒）',
  ]);
});
