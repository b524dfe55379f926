interface Properties {
  readonly accept: string;
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files by the browser's dialog; the same file can be chosen again. */
export function FileButton({ accept, label, onFiles }: Properties) {
  return (
    <label class="file-button">
      <input
        type="file"
        multiple
        accept={accept}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
