/** What accompanying says in words. */

import { isQuarter } from '../../../kernel/instants.ts';
import { type Bilingual, capitalized } from '../../../kernel/language.ts';
import { percentOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { FORM_PLURALS } from '../form-plurals.ts';
import { refer } from '../references.ts';
import { areSome, bilingual, joinSentences, listed, periodNames, same, some } from '../words.ts';
import type { Accompanying } from './accompanying-counts.ts';
import type { OverduePairing } from './cadence-state.ts';

function contacts(current: Bilingual, counts: Accompanying): Bilingual {
  const { reached, notReached, hours, forms, active, perPairing } = counts;
  const tried =
    notReached > 0
      ? bilingual(
          `另有${notReached}次未联系上。`,
          ` ${some(notReached, 'attempt')} did not reach the family.`,
        )
      : same('');
  if (reached === 0)
    return bilingual(
      `目前结对${active}对，${current.zh}没有联系记录。${tried.zh}`,
      `There ${areSome(active)} ${some(active, 'active pairing')}. No contacts were logged ${current.en}.${tried.en}`,
    );
  const parts = listed(
    forms.map(({ form, contacts: count }) =>
      bilingual(`${FORM_PLURALS[form].zh}${count}次`, `${FORM_PLURALS[form].en} ${count}`),
    ),
  );
  const mean =
    perPairing === undefined
      ? same('')
      : bilingual(`，平均每对${perPairing}次`, `, an average of ${perPairing} per pairing`);
  return bilingual(
    `目前结对${active}对，${current.zh}共联系${reached}次（${parts.zh}）${mean.zh}，合计${hours}小时。${tried.zh}`,
    `There ${areSome(active)} ${some(active, 'active pairing')}, with ${some(reached, 'contact')} ${current.en} (${parts.en})${mean.en}, ${some(hours, 'hour')} in total.${tried.en}`,
  );
}

type CadenceRuleResult = Accompanying['cadence'][number];

/** A quarter has three months: then pairings are counted once for each. */
function cadenceWords(context: Context, { rule, due, met }: CadenceRuleResult): Bilingual {
  const share = percentOf(met, due);
  const isTimes = rule.every === 'month' && isQuarter(context.frame.period);
  const unit = isTimes ? '对次' : '对';
  const base = bilingual(
    `${rule.zh}：应完成${due}${unit}，已完成${met}${unit}，完成率${share}%`,
    `${rule.en}: ${met} of ${due} ${isTimes ? 'pairing-months' : 'pairings'} (${share}%)`,
  );
  const isSoFar = context.frame.isRunning ? bilingual('（截至统计时）', ' so far') : same('');
  return capitalized(bilingual(`${base.zh}${isSoFar.zh}。`, `${base.en}${isSoFar.en}.`));
}

function overdue({ overdue: list, active }: Accompanying): Bilingual | undefined {
  if (active === 0) return undefined;
  if (list.length === 0) return bilingual('没有联系逾期的结对。', 'No pairings are overdue.');
  const blank = list.filter(({ isBlank }) => isBlank).length;
  const note =
    blank === 0
      ? same('')
      : bilingual(
          `，其中${blank}对自结对以来没有任何记录，请优先跟进`,
          `, ${blank} of them with no contacts logged since pairing; follow up with these first`,
        );
  return bilingual(
    `联系逾期的结对有${list.length}对${note.zh}。`,
    `${some(list.length, 'pairing')} ${areSome(list.length)} overdue${note.en}.`,
  );
}

function silenceWords({ isBlank, lastReached, silentDays }: OverduePairing): Bilingual {
  const days = some(silentDays, 'day');
  if (isBlank)
    return bilingual(`结对${silentDays}天以来没有任何记录`, `no contacts logged in ${days} since pairing`);
  if (!lastReached)
    return bilingual(`结对${silentDays}天以来一直未联系上`, `not reached in ${days} since pairing`);
  return bilingual(`距最近一次联系已有${silentDays}天`, `${days} since the last contact`);
}

/** The one to call first: a pairing with nothing logged, or else the longest silence. */
function firstToCall({ overdue: list }: Accompanying): Bilingual | undefined {
  const blank = list.filter(({ isBlank }) => isBlank);
  const among = blank.length > 0 ? blank : list;
  const first = among.find(({ silentDays }) => among.every((other) => other.silentDays <= silentDays));
  if (!first) return undefined;
  const { id, childNumber } = first.pairing;
  const [child, volunteer] = [refer('pairedChild', id), refer('pairedVolunteer', id)];
  const silence = silenceWords(first);
  return bilingual(
    `请先了解${child}（${childNumber}）和志愿者${volunteer}的情况：${silence.zh}。`,
    `Please ask first after ${child} (${childNumber}) and volunteer ${volunteer}: ${silence.en}.`,
  );
}

export function accompanyingSentences(context: Context, counts: Accompanying): Bilingual[] {
  const { current } = periodNames(context.frame.period);
  return joinSentences(
    contacts(current, counts),
    ...counts.cadence.map((one) => cadenceWords(context, one)),
    overdue(counts),
    firstToCall(counts),
  );
}
