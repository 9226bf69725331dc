import type { Addresses } from "../world.ts";

/**
 * Makes what is shown of a thing once and hands it out until the thing's stamp changes. A busy sandbox shows the same
 * repository and the same few people in thousands of webhooks; without this each would carry its own hundred addresses.
 */
export function remembered<T extends object, Shown>(
  stampOf: (thing: T) => string,
  show: (thing: T, addresses: Addresses) => Shown,
): (thing: T, addresses: Addresses) => Shown {
  const known = new WeakMap<T, { readonly stamp: string; readonly shown: Shown }>();
  return (thing, addresses) => {
    const stamp = `${addresses.web} ${addresses.api} ${stampOf(thing)}`;
    const last = known.get(thing);
    if (last?.stamp === stamp) return last.shown;
    const shown = show(thing, addresses);
    known.set(thing, { stamp, shown });
    return shown;
  };
}
