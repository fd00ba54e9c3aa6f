import { verifyCertificate } from '../shared/matching/engine/certificate.ts';
import { readInstanceFile } from './instance-file.ts';
import { median } from './median.ts';
import { timedSolves } from './timed-solves.ts';

const [path, repeat] = process.argv.slice(2);
const instance = readInstanceFile(path!);
const { solution, durations } = timedSolves(instance, Number(repeat));
const { matchedByTier, objective } = solution;
process.stdout.write(
  JSON.stringify({
    matchedByTier,
    objective,
    proven: verifyCertificate(instance, solution) === undefined,
    ms: durations[0],
    msWarm: median(durations.slice(durations.length >> 1)),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
