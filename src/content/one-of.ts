/** `value` when it is allowed, else the first of `allowed`, the default. */
export const oneOf = <T extends string>(
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T => allowed.find((word) => word === value) ?? allowed[0];
