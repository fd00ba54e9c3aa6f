/** A request and its answer, apart from any socket. */

export interface ApiRequest {
  readonly method: string;
  /** Path and query as they came, still percent-encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** The time that the event carries; only requests from inside this process can set it. */
  readonly at: Date;
  readonly isFromInside: boolean;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** No answer at all: the connection is cut. */
export const cutOff: ApiAnswer = { status: 0, headers: {}, body: Buffer.alloc(0) };

/** Answers that API Gateway itself gives: `{"message": "…"}`. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message })),
});

/** One header as API Gateway joins it. */
export function headerOf(request: Pick<ApiRequest, 'headers'>, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' || value === undefined ? value : value.join(',');
}
