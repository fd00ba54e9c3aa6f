/** Words about text messages. */
export const intakeReachabilityWords = {
  sms: {
    title: '短信通知',
    wanted: '接收',
    stopped: '自 {{date}} 起不接收',
    landline: '只有固定电话，无法接收',
    stop: '登记不接收',
    want: '登记恢复接收',
  },
};
