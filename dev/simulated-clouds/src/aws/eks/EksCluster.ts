import { Clock, Phase, Timeline } from '../../core';
import { clusterArn } from '../arn';
import { AwsError } from '../AwsError';
import {
  EksClusterSpec,
  EksClusterStatus,
  EksHealthIssue,
} from '../EksClusterSpec';
import { EksFargateProfile } from './EksFargateProfile';
import { EksNodegroup } from './EksNodegroup';
import { EksUpdate, EksUpdateRequest } from './EksUpdate';

export type EksClusterChange = Partial<Omit<EksClusterSpec, 'name' | 'region'>>;

/** One EKS cluster and how it is at this moment. */
export class EksCluster {
  readonly arn: string;
  readonly createdAt: number;
  /** Token of the request that created it. */
  clientRequestToken?: string;
  /** What is wrong with it once creating or deleting it has failed. */
  failure?: EksHealthIssue;
  readonly updates: EksUpdate[] = [];
  private readonly groups = new Map<string, EksNodegroup>();
  private profiles: EksFargateProfile[];
  private timeline: Timeline<EksClusterStatus>;

  constructor(
    readonly accountId: string,
    private current: EksClusterSpec,
    readonly clock: Clock,
  ) {
    this.arn = clusterArn(accountId, current.region, current.name);
    this.createdAt = current.createdAt ?? clock.now();
    this.timeline = timelineOf(current, clock);
    this.setNodegroups(current.nodegroups);
    this.profiles = profilesOf(current, clock);
  }

  get spec(): Readonly<EksClusterSpec> {
    return this.current;
  }

  get name() {
    return this.current.name;
  }

  get status(): EksClusterStatus {
    const { current } = this.timeline;
    const isUpdating = this.updatesInProgress(undefined).length > 0;
    return current === 'ACTIVE' && isUpdating ? 'UPDATING' : current;
  }

  get healthIssues(): readonly EksHealthIssue[] {
    const issues = this.current.healthIssues ?? [];
    const hasFailed = this.status === 'FAILED';
    return hasFailed && this.failure ? [...issues, this.failure] : issues;
  }

  get nodegroups(): EksNodegroup[] {
    return [...this.groups.values()].filter(({ status }) => status !== 'GONE');
  }

  get fargateProfiles(): EksFargateProfile[] {
    return this.profiles.filter(({ status }) => status !== 'GONE');
  }

  /** Throws the ResourceNotFoundException of EKS when there is none of that name. */
  nodegroup(name: string): EksNodegroup {
    const group = this.nodegroups.find(({ spec }) => spec.name === name);
    if (group) return group;
    throw AwsError.resourceNotFound(`No node group found for name: ${name}.`, {
      clusterName: this.name,
      nodegroupName: name,
    });
  }

  /** The status of a node group as EKS shows it: UPDATING while an update of it goes on. */
  nodegroupStatus({ spec, status }: EksNodegroup) {
    const isUpdating = this.updatesInProgress(spec.name).length > 0;
    return status === 'ACTIVE' && isUpdating ? 'UPDATING' : status;
  }

  addNodegroup(group: EksNodegroup) {
    this.groups.set(group.spec.name, group);
  }

  /** Changes it at once, as somebody in the console would; new phases begin now. */
  change(change: EksClusterChange) {
    this.current = { ...this.current, ...change };
    if (change.phases) this.timeline = timelineOf(this.current, this.clock);
    if (change.nodegroups) this.setNodegroups(change.nodegroups);
    if (change.fargateProfiles) {
      this.profiles = profilesOf(this.current, this.clock);
    }
  }

  run(phases: readonly Phase<EksClusterStatus>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }

  startUpdate(request: EksUpdateRequest): EksUpdate {
    const update = new EksUpdate(request, this.clock);
    this.updates.push(update);
    return update;
  }

  /** Updates of a node group, or of the cluster itself, that are not through. */
  updatesInProgress(nodegroup: string | undefined): EksUpdate[] {
    return this.updates.filter(
      update => update.isInProgress && update.request.nodegroup === nodegroup,
    );
  }

  /** Brings what updates have changed up to this moment. */
  settle() {
    for (const update of this.updates) update.settle();
  }

  private setNodegroups(specs: EksClusterSpec['nodegroups']) {
    this.groups.clear();
    const { version } = this.current;
    for (const spec of specs) {
      // A later upgrade of the control plane leaves the nodes as they are.
      const versioned = { version, ...spec };
      this.addNodegroup(
        new EksNodegroup(versioned, this.clock, this.createdAt),
      );
    }
  }
}

function timelineOf({ phases, repeats }: EksClusterSpec, clock: Clock) {
  if (!phases) return Timeline.constant<EksClusterStatus>(clock, 'ACTIVE');
  return repeats ? Timeline.cycle(clock, phases) : Timeline.once(clock, phases);
}

function profilesOf({ fargateProfiles = [] }: EksClusterSpec, clock: Clock) {
  return fargateProfiles.map(name => new EksFargateProfile(name, clock));
}
