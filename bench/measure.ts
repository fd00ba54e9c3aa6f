import { verifyCertificate } from '../shared/matching/engine/certificate.ts';
import { readInstanceFile } from './instance-file.ts';
import { median } from './median.ts';
import { timedSolves } from './timed-solves.ts';

/** A small instance is solved until the compiler is done with it, a large one at least this often. */
const MIN_REPEATS = 9;
const WARM_UP_MS = 1_000;

const [path] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const instance = readInstanceFile(path!);
const first = timedSolves(instance, 1);
/** Later solves leave garbage behind that a single one does not. */
const peakBytes = process.resourceUsage().maxRSS * 1024;
const { solution, durations } = timedSolves(instance, MIN_REPEATS, WARM_UP_MS);
const { matchedByTier, objective } = solution;
process.stdout.write(
  JSON.stringify({
    matchedByTier,
    objective,
    proven: verifyCertificate(instance, solution) === undefined,
    ms: first.durations[0],
    msWarm: median(durations.slice(durations.length >> 1)),
    peakMegabytes: peakBytes / 2 ** 20,
    bytesPerEdge: (peakBytes - before) / instance.columns.length,
  }),
);
