import { clusterWrites } from './clusterWrites';
import { EksOperation } from './EksCall';
import { fargateOperations } from './fargateOperations';
import { nodegroupWrites } from './nodegroupWrites';
import { readOperations } from './readOperations';
import { tagOperations } from './tagOperations';
import { updateOperations } from './updateOperations';
import { versionOperations } from './versionOperations';

const OPERATIONS = [
  ...readOperations,
  ...updateOperations,
  ...versionOperations,
  ...clusterWrites,
  ...nodegroupWrites,
  ...fargateOperations,
  ...tagOperations,
].map(operation => ({ operation, pattern: toPattern(operation.path) }));

export interface FoundOperation {
  operation: EksOperation;
  params: Record<string, string>;
}

/** The operation of a method and a path that is not decoded; `undefined` for what is not simulated. */
export function findOperation(
  method: string,
  path: string,
): FoundOperation | undefined {
  for (const { operation, pattern } of OPERATIONS) {
    const match = operation.method === method && pattern.exec(path);
    if (match) return { operation, params: decodeAll(match.groups) };
  }
  return undefined;
}

function toPattern(path: string) {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`);
}

function decodeAll(groups: Record<string, string> | undefined) {
  return Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
}
