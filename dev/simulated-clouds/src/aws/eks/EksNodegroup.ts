import { Clock, Phase, Timeline } from '../../core';
import {
  EksHealthIssue,
  EksNodegroupSpec,
  EksNodegroupStatus,
} from '../EksClusterSpec';

/** Instances that an autoscaling group starts one after the other. */
interface Launch {
  /** Nodes that were there before. */
  from: number;
  startedAt: number;
  milliseconds: number;
}

/** One managed node group and how it is at this moment. */
export class EksNodegroup {
  private timeline: Timeline<EksNodegroupStatus>;
  readonly createdAt: number;
  modifiedAt: number;
  /** Token of the request that created it. */
  clientRequestToken?: string;
  /** What is wrong with it once creating or deleting it has failed. */
  failure?: EksHealthIssue;
  private launching?: Launch;

  constructor(
    private current: EksNodegroupSpec,
    private readonly clock: Clock,
    createdAt: number,
  ) {
    this.createdAt = createdAt;
    this.modifiedAt = createdAt;
    this.timeline = timelineOf(current, clock);
  }

  get spec(): Readonly<EksNodegroupSpec> {
    return this.current;
  }

  get status(): EksNodegroupStatus {
    return this.timeline.current;
  }

  get healthIssues(): readonly EksHealthIssue[] {
    const issues = this.current.healthIssues ?? [];
    const hasFailed = ['CREATE_FAILED', 'DELETE_FAILED'].includes(this.status);
    return hasFailed && this.failure ? [...issues, this.failure] : issues;
  }

  /** How many nodes have joined the cluster, ready or not; a group that is being created shows only ready ones. */
  get nodes(): number {
    if (['CREATE_FAILED', 'GONE'].includes(this.status)) return 0;
    return this.status === 'CREATING' ? this.launched : this.current.desired;
  }

  get readyNodes(): number {
    const { desired, unreadyNodes = 0 } = this.current;
    const sound = Math.max(0, desired - unreadyNodes);
    return this.launching ? Math.min(sound, this.launched) : sound;
  }

  /** Changes it at once; a new status or new phases begin now. */
  change(change: Partial<Omit<EksNodegroupSpec, 'name'>>) {
    this.current = { ...this.current, ...change };
    this.modifiedAt = this.clock.now();
    if (change.status || change.phases) {
      this.timeline = timelineOf(
        change.phases ? this.current : { ...this.current, phases: undefined },
        this.clock,
      );
    }
  }

  /** From now on the instances between `from` and the desired number start one after the other. */
  launch(from: number, milliseconds: number) {
    this.launching = { from, startedAt: this.clock.now(), milliseconds };
  }

  run(phases: readonly Phase<EksNodegroupStatus>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }

  private get launched(): number {
    const { desired } = this.current;
    if (!this.launching) return 0;
    const { from, startedAt, milliseconds } = this.launching;
    const share = Math.min(1, (this.clock.now() - startedAt) / milliseconds);
    return Math.min(desired, from + Math.floor((desired - from) * share));
  }
}

function timelineOf({ phases, status }: EksNodegroupSpec, clock: Clock) {
  return phases
    ? Timeline.once(clock, phases)
    : Timeline.constant(clock, status ?? 'ACTIVE');
}
