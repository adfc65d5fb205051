const LONGEST = 64;
/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const QUANTITY =
  /^\+?(?<digits>\d+\.?\d*|\.\d+)(?<suffix>[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d{1,2})?$/;

const DECIMAL: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** More than any node has: a sum over thousands of them stays a number. */
const MOST_MILLICORES = 1e9;
const MOST_BYTES = 2 ** 60;
const MOST_COUNT = 1e6;

/**
 * A Kubernetes quantity (`1500m`, `16393244Ki`, `1.5Gi`, `2e3`) as a number; undefined for what is none, or negative.
 *
 * The official client has a helper too, but it throws at fractions (`1.5Gi`) and knows no exponents.
 */
export function quantity(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 ? value : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const { digits, suffix = '' } = QUANTITY.exec(value)?.groups ?? {};
  return digits === undefined ? undefined : Number(digits) * factorOf(suffix);
}

/** CPU in whole thousandths of a core, rounded up as Kubernetes does. */
export function millicores(value: unknown): number | undefined {
  const cores = quantity(value);
  // Before rounding up, what binary fractions add is taken away: 0.1 * 3 cores are 300.
  return whole(cores && Math.ceil(round(cores * 1000)), MOST_MILLICORES);
}

/** Memory in whole bytes. */
export function bytes(value: unknown): number | undefined {
  return whole(quantity(value), MOST_BYTES);
}

/** A number of things, such as pods. */
export function count(value: unknown): number | undefined {
  return whole(quantity(value), MOST_COUNT);
}

function factorOf(suffix: string): number {
  if (suffix === '') return 1;
  const power = BINARY.indexOf(suffix);
  if (power >= 0) return 1024 ** (power + 1);
  return DECIMAL[suffix] ?? Number(`1${suffix}`);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function whole(value: number | undefined, most: number): number | undefined {
  return value === undefined || value > most ? undefined : Math.round(value);
}
