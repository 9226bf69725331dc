/** Calls `work` once, after so many milliseconds, unless the answer is called before. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** The machine's own timer. It keeps no process alive. */
export const laterByMachine: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};
