import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import type { RawSubnet } from '../Ec2Client';

const FEWEST_ZONES = 2;

/** The subnets of a cluster are in at least two zones. Subnets that nobody knows may be in any. */
export function zoneProblems(
  chosen: string[],
  known: RawSubnet[],
): FieldProblem[] {
  const zones = new Set(
    chosen.map(id => {
      const subnet = known.find(({ SubnetId }) => SubnetId === id);
      return subnet?.AvailabilityZone ?? id;
    }),
  );
  if (chosen.length === 0 || zones.size >= FEWEST_ZONES) return [];
  const message = 'Choose subnets in at least two availability zones.';
  return [{ field: 'subnetIds', message }];
}
