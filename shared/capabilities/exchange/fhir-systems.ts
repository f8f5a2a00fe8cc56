/** Base of the code systems and extensions that are ours; every system name below hangs under it. */
const base = 'https://werkbank.example/fhir';

const codeSystem = (name: string): string => `${base}/CodeSystem/${name}`;
const extension = (name: string): string => `${base}/StructureDefinition/${name}`;

/** Names of code systems and identifier systems that the import reads and the export writes. */
export const systems = {
  uri: 'urn:ietf:rfc:3986',
  bsn: 'http://fhir.nl/fhir/NamingSystem/bsn',
  uziRole: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode',
  messageCategory: codeSystem('message-category'),
  questionType: codeSystem('question-type'),
  worklistType: codeSystem('worklist-type'),
  worklistState: codeSystem('worklist-state'),
  taskOutput: codeSystem('task-output'),
  role: codeSystem('role'),
  channel: codeSystem('channel'),
  department: codeSystem('department'),
  organizationType: 'http://terminology.hl7.org/CodeSystem/organization-type',
  communicationTopic: 'http://terminology.hl7.org/CodeSystem/communication-topic',
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  release: codeSystem('release'),
  audience: codeSystem('audience'),
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  observationValue: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  diagnosticService: 'http://terminology.hl7.org/CodeSystem/v2-0074',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
} as const;

/** Extensions for what the clinic knows and FHIR has no element for. */
export const extensions = {
  preferredChannel: extension('preferred-channel'),
  needsDigitalHelp: extension('needs-digital-help'),
  wantsExplanationFirst: extension('wants-explanation-first'),
  portalOffUntil: extension('portal-off-until'),
  proxyScope: extension('proxy-scope'),
  mayPrescribe: extension('may-prescribe'),
  releaseAfter: extension('release-after'),
} as const;
