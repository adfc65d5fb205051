import { World } from 'simulated-clouds/src/World';

/** Reading operations of the clouds, and what asks for rights or tokens without changing anything. */
const READS = [
  /^azure\.entra\./,
  /^azure\.\w+\.(list|get)\w*$/,
  /^aws\.eks\.(List|Describe)/,
  /^aws\.sts\.(GetCallerIdentity|AssumeRole)$/,
  /^google\.container\.(List|Get)/,
  /^google\.oauth\.token$/,
  /^kubernetes\.GET /,
  /^kubernetes\.POST \/apis\/authorization\.k8s\.io\/v1\/selfsubjectaccessreviews$/,
];

/** The names of the calls to the simulated clouds that were not only reading. */
export function writesOf({ calls }: World): string[] {
  return calls
    .list('')
    .map(({ operation }) => operation)
    .filter(operation => !READS.some(read => read.test(operation)));
}
