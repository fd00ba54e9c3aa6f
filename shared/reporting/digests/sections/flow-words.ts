/** What joining and leaving says in words. */
import { SOURCE_WORDS } from '../../../intake/children/child-words.ts';
import { type Bilingual, midSentence } from '../../../kernel/language.ts';
import { END_CAUSES } from '../../../matching/pairings/end-causes.ts';
import { tallyOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { refer, withoutReferences } from '../references.ts';
import { bilingual, dayWords, joinSentences, listed, periodNames, same, some } from '../words.ts';
import { type Flow, LAPSE_AHEAD_DAYS } from './flow-counts.ts';
import { withdrawalSentences } from './withdrawal-words.ts';

/** `网上填报4名、转介1名`. */
const counted = <K extends string>(keys: readonly K[], unit: string, label: (key: K) => Bilingual) =>
  listed(
    tallyOf(keys).map(({ key, count }) =>
      bilingual(`${label(key).zh}${count}${unit}`, `${label(key).en} ${count}`),
    ),
  );

function children(current: Bilingual, flow: Flow): Bilingual | undefined {
  const { submitted, verified, medianDaysToVerify: days } = flow;
  if (submitted.length + verified.length === 0) return undefined;
  const sources = counted(
    submitted.map(({ source }) => source),
    '名',
    (key) => midSentence(SOURCE_WORDS[key]),
  );
  const parts = joinSentences(
    submitted.length > 0
      ? bilingual(
          `新登记儿童${submitted.length}名（${sources.zh}）`,
          `${some(submitted.length, 'new file')} (${sources.en})`,
        )
      : undefined,
    verified.length > 0
      ? bilingual(
          `核实${verified.length}名，从提交到核实用时的中位数为${days}天`,
          `${verified.length} verified, in a median of ${some(days ?? 0, 'day')}`,
        )
      : undefined,
  );
  return bilingual(
    `${current.zh}${parts.map(({ zh }) => zh).join('，')}。`,
    `Children ${current.en}: ${parts.map(({ en }) => en).join('; ')}.`,
  );
}

function volunteers({ mask }: Context, current: Bilingual, { applied, activated }: Flow) {
  if (applied.length + activated.length === 0) return undefined;
  const channels = counted(
    applied.map(({ channel }) => withoutReferences(mask(channel))),
    '名',
    same,
  );
  const parts = joinSentences(
    applied.length > 0
      ? bilingual(
          `新报名志愿者${applied.length}名（${channels.zh}）`,
          `${some(applied.length, 'application')} (${channels.en})`,
        )
      : undefined,
    activated.length > 0
      ? bilingual(
          `通过审核、可结对的${activated.length}名`,
          `${activated.length} vetted and ready for pairing`,
        )
      : undefined,
  );
  return bilingual(
    `${current.zh}${parts.map(({ zh }) => zh).join('；')}。`,
    `Volunteers ${current.en}: ${parts.map(({ en }) => en).join('; ')}.`,
  );
}

function leaving(current: Bilingual, { ended, closed }: Flow): Bilingual | undefined {
  if (ended.length + closed.length === 0) return undefined;
  const reasons = counted(
    ended.map(({ end }) => end?.cause ?? 'none'),
    '对',
    (cause) =>
      cause === 'none' ? bilingual('未登记原因', 'no cause recorded') : midSentence(END_CAUSES[cause]),
  );
  const parts = joinSentences(
    ended.length > 0
      ? bilingual(
          `结束结对${ended.length}对（${reasons.zh}）`,
          `${some(ended.length, 'pairing')} ended (${reasons.en})`,
        )
      : undefined,
    closed.length > 0
      ? bilingual(`儿童档案结案${closed.length}份`, `${some(closed.length, 'file')} closed`)
      : undefined,
  );
  return bilingual(
    `${current.zh}${parts.map(({ zh }) => zh).join('；')}。`,
    `Pairings and files ${current.en}: ${parts.map(({ en }) => en).join('; ')}.`,
  );
}

function lapsing({ lapsing: soon }: Flow): Bilingual | undefined {
  const [first] = soon;
  if (!first) return undefined;
  const day = dayWords(first.until);
  const name = refer('volunteer', first.volunteer.id);
  return bilingual(
    `今后${LAPSE_AHEAD_DAYS}天内，${soon.length}名志愿者的审核到期，最早的是${name}（${day.zh}），请安排复核。`,
    `The vetting of ${some(soon.length, 'volunteer')} expires within ${LAPSE_AHEAD_DAYS} days, first that of ${name} (${day.en}). Please arrange new checks.`,
  );
}

function lapsed({ lapsed: over }: Flow): Bilingual | undefined {
  if (over.length === 0) return undefined;
  const pairings = over.reduce((total, one) => total + one.pairings, 0);
  const inForce =
    pairings > 0
      ? bilingual(`，涉及进行中的结对${pairings}对`, `, affecting ${some(pairings, 'active pairing')}`)
      : same('');
  return bilingual(
    `请注意：${over.length}名志愿者的审核已过期${inForce.zh}，请立即处理。`,
    `Attention: the vetting of ${some(over.length, 'volunteer')} has expired${inForce.en}. Please act immediately.`,
  );
}

export function flowSentences(context: Context, flow: Flow): Bilingual[] {
  const { current } = periodNames(context.frame.period);
  return joinSentences(
    children(current, flow),
    volunteers(context, current, flow),
    ...withdrawalSentences(context.frame, flow.withdrawals),
    leaving(current, flow),
    lapsed(flow),
    lapsing(flow),
  );
}
