import { EventType } from 'backstage-plugin-external-clusters-common';

/** Which events are shown; a query of the API fits. */
export interface EventSelection {
  /** `*` for all; when not given, the events of nodes and those of kube-system. */
  namespace?: string;
  type?: EventType;
  limit?: number;
}
