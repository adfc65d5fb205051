import { Clock, Phase, Timeline } from '../../core';
import { EksNodegroupSpec, EksNodegroupStatus } from '../EksClusterSpec';

/** One managed node group and how it is at this moment. */
export class EksNodegroup {
  private timeline: Timeline<EksNodegroupStatus>;
  readonly createdAt: number;
  modifiedAt: number;
  /** Token of the request that created it. */
  clientRequestToken?: string;

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

  get hasNodes() {
    return !['CREATING', 'CREATE_FAILED', 'GONE'].includes(this.status);
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

  run(phases: readonly Phase<EksNodegroupStatus>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }
}

function timelineOf({ phases, status }: EksNodegroupSpec, clock: Clock) {
  return phases
    ? Timeline.once(clock, phases)
    : Timeline.constant(clock, status ?? 'ACTIVE');
}
