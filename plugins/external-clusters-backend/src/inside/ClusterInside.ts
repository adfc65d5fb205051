import {
  ClusterUsage,
  EventList,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { ClusterRecord } from '../database/records';
import { EventSelection } from './EventSelection';
import { InsideReads } from './InsideReads';
import { NodeSelection } from './selectNodes';
import { requireAnswering } from './requireAnswering';
import { showEvents } from './showEvents';
import { showNodes } from './showNodes';
import { showUsage } from './showUsage';

/**
 * Looks inside clusters: nodes, usage, events. Every method throws ConflictError, without any call, where the cluster
 * is not expected to answer; what cannot be read is named in the answer; it throws a ProviderError where nothing could.
 */
export class ClusterInside {
  constructor(private readonly reads: InsideReads) {}

  async nodes(
    cluster: ClusterRecord,
    selection: NodeSelection,
  ): Promise<NodeList> {
    requireAnswering(cluster);
    return showNodes(this.reads, cluster, selection);
  }

  async usage(cluster: ClusterRecord): Promise<ClusterUsage> {
    requireAnswering(cluster);
    return showUsage(this.reads, cluster);
  }

  async events(
    cluster: ClusterRecord,
    selection: EventSelection,
  ): Promise<EventList> {
    requireAnswering(cluster);
    return showEvents(this.reads, cluster, selection);
  }
}
