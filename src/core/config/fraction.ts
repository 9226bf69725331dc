/** The whole numbers of a fraction such as `2/3`. Throws on anything else: the schema lets no other form through. */
export function fractionOf(fraction: string): { readonly num: number; readonly den: number } {
  const [, num, den] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(fraction) ?? [];
  if (num === undefined || den === undefined) throw new Error(`not a fraction: ${JSON.stringify(fraction)}`);
  return { num: Number(num), den: Number(den) };
}
