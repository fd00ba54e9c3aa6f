/** What a gateway for text messages is to this system; another one than Tencent Cloud’s is a file beside tencent-gateway.ts. */

export interface TextMessage {
  /** A Chinese mobile number, 11 digits. */
  readonly phone: string;
  /** What the approved text is called at the gateway. */
  readonly templateId: string;
  /** In the order in which the text has them. */
  readonly variables: readonly string[];
}

export interface SmsGateway {
  /** @throws NotTaken when the gateway does not take it. */
  send(message: TextMessage): Promise<void>;
}
