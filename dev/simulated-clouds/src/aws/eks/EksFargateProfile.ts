import { Clock, Phase, Timeline } from '../../core';

export type EksFargateStatus = 'CREATING' | 'ACTIVE' | 'DELETING' | 'GONE';

/** One Fargate profile and how it is at this moment. */
export class EksFargateProfile {
  readonly createdAt: number;
  private timeline: Timeline<EksFargateStatus>;

  constructor(readonly name: string, private readonly clock: Clock) {
    this.createdAt = clock.now();
    this.timeline = Timeline.constant(clock, 'ACTIVE');
  }

  get status(): EksFargateStatus {
    return this.timeline.current;
  }

  run(phases: readonly Phase<EksFargateStatus>[]) {
    this.timeline = Timeline.once(this.clock, phases);
  }
}
