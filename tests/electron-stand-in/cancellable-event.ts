export interface CancellableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Electron's event object, with further details where an event carries them. */
export function cancellableEvent<Details extends object>(
  details?: Details,
): CancellableEvent & Details {
  const event: CancellableEvent = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
}
