/** A loopback port that nobody listens on. */
import { createServer } from 'node:net';

export const freePort = () =>
  new Promise<number>((fulfil, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => fulfil(port));
    });
  });
