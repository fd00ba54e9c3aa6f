/** Posts a letter to a district’s WeCom group robot 企业微信群机器人. */
import * as z from 'zod';
import type { Letter } from './letters.ts';

/** Shorter than the lease of a delivery (`LEASE_SECONDS`). */
const TIMEOUT_MS = 8_000;
/** The robot answers in a hundred bytes; nobody fills our memory. */
const MAX_ANSWER_BYTES = 4_096;
const TAKEN = 0;

const answerSchema = z.object({ errcode: z.int() });

/** Carries codes only: what fetch says may hold the address, whose key lets anybody write to the group. */
class WebhookError extends Error {
  override readonly name = 'WebhookError';
}

async function readShort(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MAX_ANSWER_BYTES) throw new WebhookError('its answer is too long');
    text += decoder.decode(piece, { stream: true });
  }
  return text;
}

/** Says 200 also when it does not take a message: the code in its answer counts. */
function codeIn(text: string): number | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data?.errcode;
  } catch {
    return undefined; // not the robot’s answer
  }
}

/** No redirect is followed: it could lead anywhere. */
async function post(url: string, content: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ msgtype: 'text', text: { content } }),
  });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    throw new WebhookError(`it answered ${answer.status}`);
  }
  const code = codeIn(await readShort(answer));
  if (code !== TAKEN) throw new WebhookError(`it refused: ${code ?? 'no code'}`);
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

/**
 * @param url checked already: see `isAllowedWebhook`.
 * @throws WebhookError when the robot does not take it.
 */
export async function postToRobot(
  letter: Letter,
  { url, link }: { url: string; link: string },
): Promise<void> {
  try {
    await post(url, `${letter.subject}\n${letter.text(link)}`);
  } catch (error) {
    if (error instanceof WebhookError) throw error;
    throw new WebhookError(`not reached: ${nameOf(error)}`);
  }
}
