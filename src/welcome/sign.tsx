const PIPS = [
  [4.25, 4.25],
  [11.75, 4.25],
  [8, 8],
  [4.25, 11.75],
  [11.75, 11.75],
] as const;

/** The product's sign as the toolbar button shows it: five pips in a quincunx. */
export function Sign({ size }: { readonly size: number }) {
  return (
    <svg class="sign" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" />
      {PIPS.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.75" />
      ))}
    </svg>
  );
}
