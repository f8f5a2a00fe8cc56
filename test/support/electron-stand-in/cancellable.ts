/** An event whose usual outcome can be prevented. */
export class CancellableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
