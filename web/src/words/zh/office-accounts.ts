/** Words of the pages about accounts. */
import {
  ACCOUNT_PROBLEM_WORDS,
  ACCOUNT_STATUS_WORDS,
} from '../../../../shared/office/accounts/account-words.ts';
import { inZh } from '../words.ts';

export const accountWords = {
  account: {
    title: '登录账号',
    state: { none: '无账号', ...inZh(ACCOUNT_STATUS_WORDS) },
    problem: inZh(ACCOUNT_PROBLEM_WORDS),
    codeUntil: '尚未首次登录，登录码有效期至 {{until}}',
    codeExpired: '尚未首次登录，登录码已于 {{until}} 过期，请发放新登录码',
    again: '重新开通',
    codeTitle: '首次登录码',
    codeLead:
      '请将首次登录码转交本人：第一次登录时用作密码，登录后须设置自己的密码。仅显示这一次，有效期至 {{until}}。',
    newCode: '发放新登录码',
    newCodeAsk: '原密码和两步验证将失效，已登录的设备将被退出。确定发放新登录码吗？',
    overview: '{{all}} 名在册志愿者中，{{without}} 名没有登录账号',
    counts: '开通失败 {{failed}} 个，开通中 {{wanted}} 个，已开通但尚未首次登录 {{notJoined}} 个。',
    request: '批量开通账号',
    requestLead: '账号在后台逐个开通。志愿者用本人手机号和首次登录码登录；登录码以短信发送，也可打印成信函。',
    requests: '批量开通记录',
    requestOf: '批量开通（{{at}}）',
    requestedAt: '提交时间',
    rows: '人数',
    requestStatus: { running: '办理中', done: '已提交' },
    allActive: '所有没有账号的在册志愿者',
    pasted: '按档案编号',
    numbers: '档案编号',
    numbersHint: '可从表格中整列复制粘贴，每行一个',
    street: '镇（街道）',
    wholeDistrict: '全区',
    refused: { unknown: '没有这个档案编号', notActive: '该志愿者不是在册状态，未开通' },
    waiting: '等待办理',
    left: '一次最多办理 1000 人，还有 {{count}} 人，请再提交一次。',
  },
  letter: {
    show: '打印登录信函（{{count}}）',
    heading: '登录信函',
    none: '没有可打印的登录码：都已使用或已过期。',
    title: '{{label}}：您的登录账号',
    open: '请用手机或电脑打开 {{address}}，点“登录”。',
    with: { phone: '登录名：您本人的手机号', email: '登录名：您的邮箱', name: '登录名：' },
    code: '首次登录码：',
    then: '登录后请设置自己的密码。登录码有效期至 {{until}}，只能使用一次。',
    secondFactor:
      '登录须使用两步验证：请先在手机上安装身份验证器应用（如腾讯身份验证器），登录时按提示添加密钥。',
    secret: '请勿将登录码告诉他人。遗失请联系妇联重新发放。',
  },
  denied: {
    codeExpired: '首次登录码已过期',
    signInAgain: '请用新登录码重新登录',
    secondFactorMissing: '须使用两步验证',
    signInAgainAct: '退出并重新登录',
  },
} as const;
