export interface EventSpec {
  namespace: string;
  name: string;
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  /** What it is about. */
  about: { kind: string; name: string };
  count?: number;
  /** Epoch milliseconds of its first time; that of its last when not given. */
  firstAt?: number;
  /** Epoch milliseconds of its last time; the request's moment when not given. */
  at?: number;
  /** Who recorded it; `kubelet` when not given. */
  source?: string;
}
