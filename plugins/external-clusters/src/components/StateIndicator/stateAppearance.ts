import { ClusterState } from 'backstage-plugin-external-clusters-common';

/** A form that can be told from the others without any colour. */
export type Shape =
  | 'dot'
  | 'ring'
  | 'square'
  | 'triangle'
  | 'cross'
  | 'slashedCircle'
  | 'circle';

/** What a colour says; each theme has its own value for it. */
export type Tone = 'good' | 'quiet' | 'neutral' | 'attention' | 'bad';

/** How each state looks: always a shape and a tone, beside its word. */
export const stateAppearance: Record<
  ClusterState,
  { shape: Shape; tone: Tone }
> = {
  Running: { shape: 'dot', tone: 'good' },
  Provisioning: { shape: 'ring', tone: 'quiet' },
  Reconciling: { shape: 'ring', tone: 'quiet' },
  Starting: { shape: 'ring', tone: 'quiet' },
  Stopping: { shape: 'ring', tone: 'quiet' },
  Deleting: { shape: 'ring', tone: 'bad' },
  Stopped: { shape: 'square', tone: 'neutral' },
  Warning: { shape: 'triangle', tone: 'attention' },
  Error: { shape: 'cross', tone: 'bad' },
  Missing: { shape: 'slashedCircle', tone: 'neutral' },
  Unknown: { shape: 'circle', tone: 'neutral' },
};
