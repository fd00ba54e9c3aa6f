import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersOfAddress, identifiersOfName } from '../../../shared/intake/identities/identifiers.ts';
import { clearText, type Identifier } from '../../../shared/kernel/text/clear-text.ts';
import { comparableName } from '../../../shared/kernel/text/comparable-text.ts';
import { plainDigits } from '../../../shared/kernel/text/text.ts';

const phone = (text: string): Identifier => ({ text, as: 'phone' });
const THOSE_CONCERNED: readonly Identifier[] = [
  ...identifiersOfName('王梓涵', 'child'),
  ...identifiersOfName('王建国', 'guardian'),
  phone('13812345678'),
  ...identifiersOfAddress('清潭新村3幢201室'),
  ...identifiersOfName('Li Na', 'volunteer'),
  ...identifiersOfName('阿依古丽·买买提', 'child'),
  ...identifiersOfName('欧阳娜娜', 'child'),
];
const OWN = ['0519-86690000', '13700000001'];
const cleared = (text: string) => clearText(text, THOSE_CONCERNED, OWN).text;

describe('R-KE-25: a text about people', () => {
  it.each([
    ['王梓涵今天很开心', '孩子今天很开心'],
    ['孩子王梓涵', '孩子'],
    ['王　梓·涵、王\u200b梓涵、王-梓-涵、梓 涵', '孩子、孩子、孩子、孩子'],
    ['阿依古麗 ‧ 買買提的弟弟，阿依古丽的妈妈', '孩子的弟弟，孩子的妈妈'],
    ['歐陽娜娜和娜娜', '孩子和孩子'],
    ['建国爷爷', '监护人爷爷'],
    ['LI NA came with Ｌｉ Ｎａ, not Nancy', '志愿者 came with 志愿者, not Nancy'],
    ['住清潭新村三幢二〇一室，3幢201室', '住〔地址〕，〔地址〕'],
    [
      '电话138 1234 5678、１３８-１２３４-５６７８、①③⑧①②③④⑤⑥⑦⑧、一三八一二三四五六七八',
      '电话〔电话〕、〔电话〕、〔电话〕、〔电话〕',
    ],
  ])('of those concerned: %s', (text, expected) => {
    expect(cleared(text)).toBe(expected);
  });

  it.each([
    ['邻居13987654321、+86 139 8765 4321', '邻居〔电话〕、〔电话〕'],
    ['周三13987654321打来', '周三〔电话〕打来'],
    ['座机0519-88123456、(0519)88123456、88123456、8812-3456', '座机〔电话〕、〔电话〕、〔电话〕、〔电话〕'],
    ['一三九 八七六五 四三二一', '〔电话〕'],
    [
      '身份证320404201609121234、32040420160912123x、320404 20160912 1234',
      '身份证〔证件号〕、〔证件号〕、〔证件号〕',
    ],
    ['旧证320404160912123', '旧证〔证件号〕'],
    ['卡号6222 0212 3456 7890 123，账户6222021234567890123', '卡号〔账号〕，账户〔账号〕'],
    ['微信：zhang_san88，QQ号1234567，加vx abc12345', '微信：〔账号〕，QQ号〔账号〕，加vx 〔账号〕'],
    ['a.b@example.com和ａ＠ｂ．ｃｏｍ', '〔账号〕和〔账号〕'],
    ['隔壁5幢2单元302室', '隔壁〔地址〕'],
  ])('of anybody: %s', (text, expected) => {
    expect(cleared(text)).toBe(expected);
  });

  it.each([
    '打了110、120、119、12345、12355、12338',
    '中心电话0519-86690000，本地拨86690000，值班13700000001',
    '2026-03-10 08:00去了3次，2026年3月10日，20260310',
    '2025-2026学年，2024 2025 2026三年',
    '花了1200000元，共1,234,567元',
    '年龄13 14 15 16 17 8岁',
    '学会数一二三四五六七八九十，背了三字经',
    '档案320404-26-7K3QF9XW',
    '5号8号去了，住3号楼',
    '微信视频30分钟，圆周率3.14159265',
  ])('keeps %s', (text) => {
    expect(cleared(text)).toBe(text);
  });

  it('names the longest of what overlaps, once', () => {
    expect(clearText('王梓涵', THOSE_CONCERNED).replaced).toMatchObject([{ as: 'child' }]);
  });
});

describe('R-KE-26: who is named by what', () => {
  it.each([
    ['王梓涵', ['王梓涵', '梓涵']],
    ['王芳', ['王芳']],
    ['高国庆', ['高国庆']],
    ['欧阳娜娜', ['欧阳娜娜', '娜娜']],
    ['王李梓涵', ['王李梓涵', '梓涵']],
    ['阿依古丽·买买提', ['阿依古丽·买买提', '阿依古丽', '买买提']],
    ['Maria Chen', ['Maria Chen', 'Maria', 'Chen', 'Chen Maria']],
    ['Li Na', ['Li Na', 'Na Li']],
  ])('%s', (name, expected) => {
    expect(identifiersOfName(name, 'child').map(({ text }) => text)).toEqual(expected);
  });
});

const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理';
const han = fc.constantFrom(...HAN);
const name = fc
  .tuple(fc.constantFrom('王', '李', '张', '欧阳', '赵'), fc.array(han, { minLength: 2, maxLength: 2 }))
  .map(([surname, given]) => surname + given.join(''));
const between = fc.constantFrom('', ' ', '　', '·', '•', '‧', '-', '\u200b', '\u2060', '\u00ad', '\n', '. ');
const wide = (text: string) =>
  [...text].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join('');
const spelt = (typed: string) =>
  fc
    .array(between, { minLength: [...typed].length, maxLength: [...typed].length })
    .map((gaps) => [...typed].map((one, at) => one + (gaps[at] ?? '')).join(''));
const numeral = fc.constantFrom(
  (digits: string) => digits,
  wide,
  (digits: string) => [...digits].map((one) => '〇一二三四五六七八九'[Number(one)]).join(''),
  (digits: string) => [...digits].map((one) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(one)]).join(''),
);
const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
const prose = fc
  .array(fc.oneof(han, fc.constantFrom('，', '。', ' ', '\n', '!', 'a', '🎈')), { maxLength: 40 })
  .map((all) => all.join(''));

describe('R-KE-25: any spelling in any text', () => {
  it('of a name is gone', () => {
    fc.assert(
      fc.property(
        name.chain((full) => fc.tuple(fc.constant(full), spelt(full))),
        prose,
        prose,
        ([full, typed], before, after) => {
          const { text } = clearText(`${before}${typed}${after}`, identifiersOfName(full, 'child'));
          expect(comparableName(text)).not.toContain(comparableName(full));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a phone is gone', () => {
    fc.assert(
      fc.property(mobile, numeral, between, prose, prose, (number, write, gap, before, after) => {
        const typed = [number.slice(0, 3), number.slice(3, 7), number.slice(7)]
          .map(write)
          .join(gap === '\n' ? '' : gap);
        const { text } = clearText(`${before}，${typed}，${after}`, [phone(number)]);
        expect(plainDigits(text).replace(/\D/g, '')).not.toContain(number);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where nobody is named', () => {
    fc.assert(
      fc.property(name, prose, (full, text) => {
        const identifiers = identifiersOfName(full, 'child');
        const isNamed = identifiers.some((one) => comparableName(text).includes(comparableName(one.text)));
        fc.pre(!isNamed);
        expect(clearText(text, identifiers)).toEqual({ text, replaced: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when it is cleared again', () => {
    fc.assert(
      fc.property(name, prose, prose, (full, before, after) => {
        const identifiers = identifiersOfName(full, 'child');
        const once = clearText(`${before}${full}${after}`, identifiers).text;
        fc.pre(!'孩子'.includes(full.slice(-1)));
        expect(clearText(once, identifiers).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
