import type { z } from 'zod';

import { faultCodes, type FaultCode } from '#shared/capabilities/exchange/fault-codes.ts';
import { isJsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { type FileFault, pathText } from './faults.ts';
import { schemaOf } from './fhir-schemas.ts';
import type { FoundResource } from './resource-list.ts';

type Issue = z.core.$ZodIssue;

function isMissing(body: unknown, path: readonly PropertyKey[]): boolean {
  let value = body;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value === undefined;
}

function codeOf(issue: Issue, body: unknown): FaultCode {
  const declared = faultCodes.find((code) => code === issue.message);
  if (declared) return declared;
  if (isMissing(body, issue.path)) return 'missing';
  return issue.code === 'invalid_value' ? 'wrong-code' : 'wrong-type';
}

/** Every fault of one resource, contained ones included, with its path in the file. */
export function faultsOf(resource: FoundResource): FileFault[] {
  const result = schemaOf(resource.type).safeParse(resource.body);
  const faults = (result.error?.issues ?? []).map((issue) => ({
    path: pathText(resource.path, issue.path),
    code: codeOf(issue, resource.body),
  }));
  return faults.length > 0 ? faults : containedOf(resource).flatMap(faultsOf);
}

/** The resources that live inside this one. Contained resources may not contain others, so one level is all. */
export function containedOf(resource: FoundResource): FoundResource[] {
  const contained = resource.body.contained;
  if (!Array.isArray(contained)) return [];
  return contained.flatMap((body: unknown, index) =>
    isJsonObject(body) && typeof body.resourceType === 'string'
      ? [
          {
            path: pathText(resource.path, ['contained', index]),
            fullUrl: null,
            type: body.resourceType,
            body: withoutContained(body),
          },
        ]
      : [],
  );
}

function withoutContained<Body extends object>(body: Body): Body {
  if (!('contained' in body)) return body;
  const { contained: _contained, ...rest } = body;
  return rest as Body;
}
