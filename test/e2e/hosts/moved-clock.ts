/**
 * Read before the program by a journey that moves its clock: whoever asks the time gets that of so many milliseconds later.
 *
 * Node reads it in the worker of the core too.
 */
const ahead = Number(process.env.LOKET_JOURNEY_AHEAD_MS ?? 0);
const real = Date.now.bind(Date);
Date.now = () => real() + ahead;
