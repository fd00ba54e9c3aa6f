/** Ends what was started, last first. */
export interface Closing {
  add(close: () => unknown): void;
  closeAll(): Promise<void>;
}

export function createClosing(): Closing {
  const closers: (() => unknown)[] = [];
  return {
    add: (close) => {
      closers.push(close);
    },
    closeAll: async () => {
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}
