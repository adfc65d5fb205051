import { RightsFeature } from 'backstage-plugin-external-clusters-common';
import { CloudRight, isForAsking, serves } from '../CloudRight';

/** Compares the rights that calls needed with those of a table, feature by feature. */
export class RightsLedger {
  private readonly known = new Set<string>();
  private readonly problems: string[] = [];

  /** `takeUsed` answers what was needed since it was asked last. */
  constructor(
    private readonly table: readonly CloudRight[],
    private readonly takeUsed: () => string[],
  ) {}

  /** Does something that belongs to a feature, or only asks for rights. */
  async doing(
    feature: RightsFeature | 'Asking',
    work: () => Promise<unknown>,
  ): Promise<void> {
    await work();
    for (const name of new Set(this.takeUsed())) {
      this.known.add(name);
      const right = this.table.find(each => each.name === name);
      if (!right || !this.allows(right, feature)) {
        this.problems.push(`${feature} needed ${name}`);
      }
    }
  }

  /** What was needed for something else than the table says, and what nothing ever needed. */
  differences(notSeen: (right: CloudRight) => boolean = () => false): string[] {
    const unused = this.table
      .filter(right => !this.known.has(right.name) && !notSeen(right))
      .map(({ name }) => `nothing needed ${name}`);
    return [...this.problems, ...unused];
  }

  private allows(right: CloudRight, feature: RightsFeature | 'Asking') {
    return feature === 'Asking'
      ? isForAsking(right)
      : serves(right, [feature, 'View']);
  }
}
