/** Shows how far a long step has come, every few seconds, so that nobody wonders whether it still goes on. */

/** To be called whenever one more is done. */
export type Watch = (done: number, total: number) => void;

export interface Progress {
  /** Names what begins now; what began before is over. */
  begin(step: string): Watch;
  stop(): void;
}

const EVERY_MS = 5_000;

/** @param write takes one line */
export function showProgress(write: (line: string) => void, everyMs = EVERY_MS): Progress {
  let line = '';
  let begunMs = performance.now();
  const timer = setInterval(() => {
    if (line) write(`    …… ${line}（已用 ${((performance.now() - begunMs) / 1000).toFixed(0)} 秒）`);
  }, everyMs);
  return {
    begin: (step) => {
      line = step;
      begunMs = performance.now();
      return (done, total) => {
        line = `${step} ${done}/${total}`;
      };
    },
    stop: () => clearInterval(timer),
  };
}
