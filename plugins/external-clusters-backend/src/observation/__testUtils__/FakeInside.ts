import { ClusterCredential } from 'backstage-plugin-external-clusters-node';
import { InsideReader, InsideReading } from '../InsideReader';

/** The clusters themselves: healthy with two nodes, unless a test says otherwise. */
export class FakeInside implements InsideReader {
  reading: InsideReading = {
    controlPlane: { healthy: true },
    nodes: { ready: 2, total: 2 },
  };
  error: Error | undefined;
  calls: string[] = [];

  async read({ server }: ClusterCredential): Promise<InsideReading> {
    this.calls.push(server);
    if (this.error) throw this.error;
    return this.reading;
  }
}
