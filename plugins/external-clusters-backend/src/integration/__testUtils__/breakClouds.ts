import { World } from 'simulated-clouds/src/World';

/** Operations of all clouds, and the tokens, that a fault can strike. */
const OPERATIONS = ['azure.', 'aws.', 'google.', 'kubernetes.'];

/** How the clouds refuse. */
export const REFUSALS = [401, 403, 429, 500] as const;

/** Lets every cloud and cluster refuse every call, and say again what it was told, as careless servers do. */
export function refuseAll(
  { faults }: World,
  status: (typeof REFUSALS)[number],
  echo: string,
): void {
  faults.clear();
  for (const operation of OPERATIONS) {
    const message = `Refused: ${echo}`;
    faults.add({ operation, effect: { kind: 'status', status, message } });
  }
}

/** Lets every cloud and cluster answer what no client expects, with what it was told in it. */
export function garbleAll({ faults }: World, echo: string): void {
  faults.clear();
  for (const operation of OPERATIONS) {
    const body = `{"error":"${JSON.stringify(echo)}`;
    faults.add({ operation, effect: { kind: 'malformed', body } });
  }
}
