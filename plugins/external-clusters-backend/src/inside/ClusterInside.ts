import {
  ClusterUsage,
  EventList,
  EventType,
  NodeList,
} from 'backstage-plugin-external-clusters-common';
import { ClusterRecord } from '../database/records';
import { InsideReads } from './InsideReads';
import { NodeSelection } from './selectNodes';
import { requireAnswering } from './requireAnswering';
import { showEvents } from './showEvents';
import { showNodes } from './showNodes';
import { showUsage } from './showUsage';

/** Which events are shown; a query of the API fits. */
export interface EventSelection {
  /** `*` for all; when not given, the events of nodes and those of kube-system. */
  namespace?: string;
  type?: EventType;
  limit?: number;
}

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
