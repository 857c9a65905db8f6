/** An event a listener may prevent, as Electron hands it to listeners. */
export function makeEvent<Details extends object>(details?: Details) {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
    ...details,
  };
  return event;
}

/** Tells whoever runs the app what the stand-in did not do as Electron would. */
export function note(text: string): void {
  process.stderr.write(`[electron stand-in] ${text}\n`);
}
