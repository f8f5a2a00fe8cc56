/** The code a call was refused with, or `done`. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `thrown: ${String(error)}`;
  }
}
