import {
  GkeCondition,
  GkeNodePoolSpec,
  GkeNodePoolStatus,
  GkeTaint,
} from '../GkeClusterSpec';

/** Limits per zone, or in all zones together. */
export interface Autoscaling {
  enabled: boolean;
  minNodeCount: number;
  maxNodeCount: number;
  totalMinNodeCount: number;
  totalMaxNodeCount: number;
}

/** A node pool: what it is set to, and what it is busy with. */
export class GkeNodePool {
  readonly name: string;
  version: string;
  /** Nodes per zone. */
  nodeCount: number;
  locations: string[];
  status: GkeNodePoolStatus;
  statusMessage: string | undefined;
  conditions: readonly GkeCondition[];
  machineType: string;
  diskSizeGb: number;
  diskType: string;
  imageType: string;
  labels: Record<string, string>;
  taints: readonly GkeTaint[];
  resourceLabels: Record<string, string>;
  readonly spot: boolean;
  autoscaling: Autoscaling | undefined;
  autoUpgrade: boolean;
  autoRepair: boolean;
  /** Set while an operation works on the pool. */
  busy: GkeNodePoolStatus | undefined;

  constructor(spec: GkeNodePoolSpec, version: string, locations: string[]) {
    this.name = spec.name;
    this.version = spec.version ?? version;
    this.nodeCount = spec.nodeCount;
    this.locations = spec.locations ? [...spec.locations] : locations;
    this.status = spec.status ?? 'RUNNING';
    this.statusMessage = spec.statusMessage;
    this.conditions = spec.conditions ?? [];
    this.machineType = spec.machineType ?? 'e2-medium';
    this.diskSizeGb = spec.diskSizeGb ?? 100;
    this.diskType = spec.diskType ?? 'pd-balanced';
    this.imageType = spec.imageType ?? 'COS_CONTAINERD';
    this.labels = { ...spec.labels };
    this.taints = spec.taints ?? [];
    this.resourceLabels = { ...spec.resourceLabels };
    this.spot = spec.spot ?? false;
    this.autoscaling = autoscalingOf(spec);
    this.autoUpgrade = spec.autoUpgrade ?? true;
    this.autoRepair = spec.autoRepair ?? true;
  }

  /** Changes what is given, as somebody in Google's console would; machine and disk are fixed, as in Google. */
  change(changes: Partial<Omit<GkeNodePoolSpec, 'name'>>) {
    this.version = changes.version ?? this.version;
    this.nodeCount = changes.nodeCount ?? this.nodeCount;
    this.status = changes.status ?? this.status;
    this.statusMessage = changes.statusMessage ?? this.statusMessage;
    this.conditions = changes.conditions ?? this.conditions;
    if (changes.labels) this.labels = { ...changes.labels };
    this.taints = changes.taints ?? this.taints;
    this.autoscaling = autoscalingOf(changes) ?? this.autoscaling;
  }

  get currentStatus(): GkeNodePoolStatus {
    return this.busy ?? this.status;
  }

  /** Nodes in all zones. */
  get totalNodes(): number {
    return this.currentStatus === 'PROVISIONING'
      ? 0
      : this.nodeCount * this.locations.length;
  }
}

function autoscalingOf({
  autoscaling,
  totalAutoscaling,
}: Partial<GkeNodePoolSpec>): Autoscaling | undefined {
  if (!autoscaling && !totalAutoscaling) return undefined;
  return {
    enabled: true,
    minNodeCount: autoscaling?.min ?? 0,
    maxNodeCount: autoscaling?.max ?? 0,
    totalMinNodeCount: totalAutoscaling?.min ?? 0,
    totalMaxNodeCount: totalAutoscaling?.max ?? 0,
  };
}
