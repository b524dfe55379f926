import type { MarkKind } from "../../domain/page/markable-sites.ts";

const KINDS: readonly (readonly [RegExp, readonly MarkKind[]])[] = [
  [/^\/(?:mwlite\/)?(?:profile\/)?in\//u, ["profile"]],
  [/^\/(?:search\/results\/people|mynetwork\/invite-connect\/connections)/u, ["lists"]],
  [/^\/company\//u, ["organizations", "lists"]],
  [/^\/jobs\//u, ["jobs", "lists"]],
];

/** The kinds of marks a page of LinkedIn may carry, told by the path of its address; none for most. */
export function kindsAt({ pathname }: { readonly pathname: string }): readonly MarkKind[] {
  return KINDS.find(([path]) => path.test(pathname))?.[1] ?? [];
}
