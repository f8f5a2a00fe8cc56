import type { AgreementTerms } from '#shared/capabilities/agreements/model.ts';
import { amsterdam, dayAfter, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { later } from '#shared/kernel/time.ts';
import { insertAgreement } from '#main/capabilities/agreements/public.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import type { Writer } from '#main/store/writer.ts';
import { demoIds } from './demo-ids.ts';
import { type DemoMaterial, demoMaterial } from './material.ts';

type AgreementMaterial = DemoMaterial['agreements'][number];

const dayMs = 24 * 60 * 60_000;

function termsOf(agreement: AgreementMaterial): AgreementTerms {
  return {
    firstReader: agreement.triage,
    triageHours: agreement.triage_uren,
    answerer: agreement.antwoord,
    prescriberSigns: agreement.voorschrijver_tekent,
    alsoAllowed: agreement.mag_ook.map(({ rol, voorwaarde }) => ({ role: rol, condition: voorwaarde })),
    deputies: [],
    leadId: null,
    termDays: agreement.termijn,
    escalation: agreement.escalatie.map(({ na, naar }) => ({ afterDays: na, to: naar })),
    templateSet: agreement.type,
    filing: agreement.vastleggen,
    isBillable: agreement.declaratie === 'mogelijk',
    special: agreement.bijzonder ?? null,
    isOffered: true,
    fallback: null,
    sendsReceipt: true,
  };
}

/** Who decided it and when, counted back from the moment the clinic is made. */
function decisionOf(decided: DemoMaterial['agreementsDecided'], now: Instant) {
  const day = dayAfter(dayOf(now, amsterdam), -decided.dagen_geleden);
  return {
    owner: decided.eigenaar,
    reason: decided.reden,
    validFrom: day,
    approvedBy: decided.goedgekeurd_door,
    approvedOn: day,
    createdById: null,
    createdBy: decided.eigenaar,
    createdAt: later(now, -decided.dagen_geleden * dayMs),
  };
}

/** What a clinic of its own begins with: nobody there approved it yet, and the card says so. */
function startingDecision(now: Instant) {
  return {
    owner: '',
    reason: '',
    validFrom: dayOf(now, amsterdam),
    approvedBy: null,
    approvedOn: null,
    createdById: null,
    createdBy: '',
    createdAt: now,
  };
}

/** One hospital default for every question type. */
export function insertAgreements(
  writer: Writer,
  { now, isDemo }: { readonly now: Instant; readonly isDemo: boolean },
): void {
  const decision = isDemo ? decisionOf(demoMaterial().agreementsDecided, now) : startingDecision(now);
  for (const agreement of demoMaterial().agreements) {
    insertAgreement(writer, {
      ...decision,
      id: isDemo ? idOfName(`demo/agreement/${agreement.type}`) : newId<string>(),
      questionType: agreement.type,
      departmentId: null,
      decision: 'approved',
      terms: termsOf(agreement),
    });
  }
}

/** What departments of the demo clinic agreed for themselves. Needs its departments and staff. */
export function insertOverrides(writer: Writer, now: Instant): void {
  const { agreements, overrides } = demoMaterial();
  for (const override of overrides) {
    const usual = agreements.find(({ type }) => type === override.type);
    if (!usual) continue;
    insertAgreement(writer, {
      ...decisionOf(override, now),
      id: idOfName(`demo/agreement/${override.afdeling}/${override.type}`),
      questionType: override.type,
      departmentId: demoIds.department(override.afdeling),
      decision: 'approved',
      terms: {
        ...termsOf(usual),
        triageHours: override.triage_uren,
        deputies: override.waarnemers.map(demoIds.practitioner),
        leadId: demoIds.practitioner(override.teamleider),
      },
    });
  }
}
