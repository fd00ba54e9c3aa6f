/** Posts to a district’s WeCom group robot 企业微信群机器人. */
import * as z from 'zod';
import { NotTaken, unanswered } from './attempt.ts';

/** Shorter than the lease of a delivery (`LEASE_SECONDS`). */
const TIMEOUT_MS = 8_000;
/** The robot answers in a hundred bytes; nobody fills our memory. */
const MAX_ANSWER_BYTES = 4_096;
const TAKEN = 0;

const answerSchema = z.object({ errcode: z.int() });

/** Carries codes only: what fetch says may hold the address, whose key lets anybody write to the group. */
const refused = (message: string, isForGood = false) => new NotTaken(message, isForGood);

/** The robot’s address is not (or no longer) one: WeCom’s codes for a key that it does not know. */
const UNKNOWN_KEY = [93000, 93008];
/** 408 and 429 ask for another try. */
const isForGoodStatus = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

async function readShort(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of answer.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MAX_ANSWER_BYTES) throw refused('its answer is too long');
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
    throw refused(`it answered ${answer.status}`, isForGoodStatus(answer.status));
  }
  const code = codeIn(await readShort(answer));
  if (code !== TAKEN)
    throw refused(`it refused: ${code ?? 'no code'}`, code !== undefined && UNKNOWN_KEY.includes(code));
}

/**
 * @param url checked already: see `isAllowedWebhook`.
 * @throws NotTaken when the robot does not take it.
 */
export async function postToRobot(url: string, content: string): Promise<void> {
  try {
    await post(url, content);
  } catch (error) {
    if (error instanceof NotTaken) throw error;
    throw unanswered('the robot', error);
  }
}
