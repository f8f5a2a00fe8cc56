import { useEffect, useState } from 'react';

/** A picture we draw, as a data address: anything else is not shown. */
const picture = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/;

/** The bytes of a logo; undefined for what is no data address of a PNG or JPEG. */
export function logoBlobOf(dataAddress: string): Blob | undefined {
  const [, type, base64] = picture.exec(dataAddress) ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  try {
    return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
  } catch {
    return undefined;
  }
}

/** An address under which the page may show a logo; the content policy allows no data addresses. */
export function useLogo(dataAddress: string | null): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    const blob = dataAddress === null ? undefined : logoBlobOf(dataAddress);
    const made = blob && URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [dataAddress]);
  return address;
}
