/** Three linked hexagons: clusters in one place. */
export function PortalMark() {
  return (
    <svg
      width={28}
      height={28}
      viewBox="0 0 28 28"
      fill="none"
      stroke="#7df3e1"
      strokeWidth={2}
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M14 2.5l5 2.9v5.8l-5 2.9-5-2.9V5.4z" />
      <path d="M8 14.1l5 2.9v5.8l-5 2.9-5-2.9V17z" />
      <path d="M20 14.1l5 2.9v5.8l-5 2.9-5-2.9V17z" />
    </svg>
  );
}
