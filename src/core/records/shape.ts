/** Whether a value read from outside is a `T`, to the last key. */
export type Guard<T> = (value: unknown) => value is T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Required<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Guard<T[K]> };
type Optional<T> = { readonly [K in OptionalKey<T>]: Guard<Exclude<T[K], undefined>> };

/** An object with these members and no others. A type that gains a member does not compile until its shape has it too. */
export function exactly<T extends object>(required: Required<T>, optional: Optional<T>): Guard<T> {
  const guards = new Map([...guardsOf(required), ...guardsOf(optional)]);
  const names = Object.keys(required);
  return (value): value is T =>
    isObject(value) &&
    names.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) => guards.get(name)?.(member) ?? false);
}

const guardsOf = (shape: object): (readonly [string, Guard<unknown>])[] => Object.entries(shape);

/** One of several objects, told apart by `kind`. */
export function byKind<T extends { readonly kind: string }>(
  guards: {
    readonly [K in T["kind"]]: Guard<Extract<T, { readonly kind: K }>>;
  },
): Guard<T> {
  const known = new Map<unknown, Guard<unknown>>(Object.entries(guards));
  return (value): value is T => isObject(value) && "kind" in value && (known.get(value.kind)?.(value) ?? false);
}

/** A list of at most `most` members of one shape. */
export const listOf =
  <T>(guard: Guard<T>, most = 2_000): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(guard);

/** One of these words. */
export const oneOf =
  <const T>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((word) => word === value);

/** One of the names of a record, which the compiler keeps complete. */
export const keyOf =
  <K extends string>(names: Readonly<Record<K, true>>): Guard<K> =>
  (value): value is K =>
    typeof value === "string" && Object.hasOwn(names, value);

/** A value of either shape. */
export const either =
  <A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

/** A value of that shape, or null. */
export const orNull = <T>(guard: Guard<T>): Guard<T | null> => either(guard, oneOf(null));

/** Text without lone surrogates, at most `longest` characters. */
export const textUpTo =
  (longest: number): Guard<string> =>
  (value): value is string =>
    typeof value === "string" && value.length <= longest && !/\p{Cs}/u.test(value);

/** A whole number that JSON keeps exactly, from `least` on. */
export const wholeFrom =
  (least: number): Guard<number> =>
  (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least;

/** True or false. */
export const isBoolean: Guard<boolean> = (value): value is boolean => typeof value === "boolean";

/** An object that is no list. */
export const isObject: Guard<object> = (value): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
