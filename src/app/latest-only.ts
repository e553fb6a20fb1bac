/** One question at a time, and of those that came meanwhile only the last: asks again as long as it was called while it was busy. */
export function latestOnly(question: () => Promise<void>): () => void {
  let busy = false;
  let again = false;
  const run = async () => {
    busy = true;
    do {
      again = false;
      await question().catch(console.error);
    } while (again);
    busy = false;
  };
  return () => {
    if (busy) again = true;
    else void run();
  };
}
