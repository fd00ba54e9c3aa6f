/** A stand-in of one AWS service over HTTP, on loopback, without the policy check. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isFault, type ServiceApi } from '../../local/policy/service-api.ts';

export interface ServiceServer {
  readonly url: string;
  /** How many calls came. */
  calls(): number;
  stop(): Promise<void>;
}

export async function serveApi(api: ServiceApi): Promise<ServiceServer> {
  let calls = 0;
  const server = createServer(async (request, response) => {
    calls += 1;
    const [, operation = ''] = String(request.headers['x-amz-target']).split('.');
    const answer = api.answer(operation, JSON.parse(Buffer.concat(await request.toArray()).toString()));
    const body = isFault(answer) ? { __type: answer.type, message: answer.message } : answer;
    response.writeHead(isFault(answer) ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
