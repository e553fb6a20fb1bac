/** Hands bytes to the user as a file of his own: the browser's ordinary « enregistrer », nothing leaves the computer. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this task: revoking it at once loses the file in some of them.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name every system takes: letters, digits and hyphens, 60 at most. */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return plain.slice(0, 60) || 'sans-titre';
}
