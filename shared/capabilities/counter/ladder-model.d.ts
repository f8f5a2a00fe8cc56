import { z } from 'zod';
/** A step of the ladder with its moment, and who is meant by name where the agreement names somebody. */
export declare const ladderStep: z.ZodObject<{
    to: z.ZodEnum<{
        doctor: "doctor";
        nurse: "nurse";
        "privacy-officer": "privacy-officer";
        deputy: "deputy";
        lead: "lead";
    }>;
    afterDays: z.ZodNumber;
    at: z.ZodPipe<z.ZodString, z.ZodTransform<import("#shared/kernel/time.ts").Instant, string>>;
    names: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
export type LadderStep = z.infer<typeof ladderStep>;
/** Where a term that runs stands on its ladder; null when nothing was reached, or nothing is to come. */
export declare const ladderState: z.ZodObject<{
    reached: z.ZodNullable<z.ZodObject<{
        to: z.ZodEnum<{
            doctor: "doctor";
            nurse: "nurse";
            "privacy-officer": "privacy-officer";
            deputy: "deputy";
            lead: "lead";
        }>;
        afterDays: z.ZodNumber;
        at: z.ZodPipe<z.ZodString, z.ZodTransform<import("#shared/kernel/time.ts").Instant, string>>;
        names: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
    next: z.ZodNullable<z.ZodObject<{
        to: z.ZodEnum<{
            doctor: "doctor";
            nurse: "nurse";
            "privacy-officer": "privacy-officer";
            deputy: "deputy";
            lead: "lead";
        }>;
        afterDays: z.ZodNumber;
        at: z.ZodPipe<z.ZodString, z.ZodTransform<import("#shared/kernel/time.ts").Instant, string>>;
        names: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type LadderState = z.infer<typeof ladderState>;
/** More working days than this are not told apart: a moment set outside may lie centuries away. */
export declare const mostWorkingDays = 100;
