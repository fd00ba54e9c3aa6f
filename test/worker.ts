/** What a worker makes once and all its files use. Modules are loaded anew for each file; this outlives them. */
interface Made {
  readonly value: Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

const MADE = Symbol.for('changban.worker');
const worker = globalThis as { [MADE]?: Map<string, Made> };

/** Made by the first file that asks, closed when the worker ends. */
export function onceAWorker<T>(
  name: string,
  make: () => Promise<T>,
  close: (value: T) => Promise<unknown>,
): Promise<T> {
  worker[MADE] ??= new Map();
  const found = worker[MADE].get(name);
  if (found) return found.value as Promise<T>; // each name has one type
  const value = make();
  worker[MADE].set(name, { value, close: async () => close(await value) });
  return value;
}

export async function closeWorker(): Promise<void> {
  const made = [...(worker[MADE]?.values() ?? [])];
  await Promise.allSettled(made.map(({ close }) => close()));
}
