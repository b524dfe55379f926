/**
 * The size a file of so many bytes is padded to, so that its size says only roughly how much is in it: Padmé (Nikitin et al. 2019), at
 * most 12 % more, and never less than 1 KiB.
 */
export function paddedSize(bytes: number): number {
  const least = Math.max(bytes, 1024);
  const exponent = Math.floor(Math.log2(least));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(least / step) * step;
}
