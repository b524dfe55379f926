/** What was refused, in one sentence, said at once; nothing while nothing was. */
export function RefusalLine({ words }: { readonly words: string }) {
  if (words === "") return null;
  return (
    <p class="is-refused" role="alert">
      {words}
    </p>
  );
}
