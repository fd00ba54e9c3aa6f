/** Bad requests to the forms and bad bodies to the reports of harm, so many a second, from many addresses of this machine. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setInterval as every } from 'node:timers';
import { allRoutes } from '../shared/all-routes.ts';

const ROUTES = [
  allRoutes.submitNeedsSurvey,
  allRoutes.submitVolunteerApplication,
  allRoutes.submitReferral,
  allRoutes.lookUpReceipt,
  allRoutes.reportHarm,
].map(({ path }) => path);
const BODIES = ['{"name":', '{}'];
/** Linux answers for all of 127.0.0.0/8. */
const ADDRESSES = Array.from({ length: 20 }, (_, at) => `127.0.0.${at + 2}`);
const BEATS_A_SECOND = 20;

export interface Flood {
  /** How many were answered with each status; 0 where the connection failed. */
  stop(): ReadonlyMap<number, number>;
}

export function startFlood(url: string, perSecond: number): Flood {
  const agents = ADDRESSES.map((localAddress) => new Agent({ keepAlive: true, maxSockets: 8, localAddress }));
  const statuses = new Map<number, number>();
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  let sent = 0;
  const send = () => {
    sent += 1;
    const agent = agents[sent % agents.length];
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const path = ROUTES[sent % ROUTES.length] ?? '';
    const outgoing = request(url + path, { method: 'POST', headers, agent }, (answer) => {
      count(answer.statusCode ?? 0);
      answer.resume();
    });
    outgoing.on('error', () => count(0));
    outgoing.end(BODIES[sent % BODIES.length]);
  };
  const timer = every(() => {
    for (let one = 0; one < perSecond / BEATS_A_SECOND; one += 1) send();
  }, 1000 / BEATS_A_SECOND);
  return {
    stop: () => {
      clearInterval(timer);
      for (const agent of agents) agent.destroy();
      return statuses;
    },
  };
}
