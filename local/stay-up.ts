/** Runs a cloud until a signal ends it; whatever keeps it from running is one line and exit code 1. */
import type { Cloud } from './cloud.ts';
import { messageOf, StartFailure } from './start-failure.ts';

/** One line for what a person can put right; anything else is a fault of ours and shows whence it comes. */
function giveUp(error: unknown): never {
  const line = messageOf(error).split('\n')[0];
  console.error(error instanceof StartFailure ? line : `The local cloud failed: ${line}`);
  if (process.env.CHANGBAN_DEBUG) console.error(error);
  process.exit(1);
}

/** @returns aborted as soon as the cloud is to end */
function endWith(cloud: Cloud): AbortSignal {
  const ending = new AbortController();
  const end = async () => {
    if (ending.signal.aborted) process.exit(1);
    ending.abort();
    await cloud.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  void cloud.broken.then((error) => {
    if (!ending.signal.aborted) giveUp(error);
  });
  return ending.signal;
}

/** @param begin starts the cloud, and then what is to be done while it runs */
export async function stayUp(
  begin: () => Promise<Cloud>,
  meanwhile: (cloud: Cloud, ending: AbortSignal) => Promise<void>,
): Promise<void> {
  process.on('uncaughtException', giveUp);
  process.on('unhandledRejection', giveUp);
  try {
    const cloud = await begin();
    await meanwhile(cloud, endWith(cloud));
  } catch (error) {
    giveUp(error);
  }
}
