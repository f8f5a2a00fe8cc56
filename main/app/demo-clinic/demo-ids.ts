import type {
  AttachmentId,
  DepartmentId,
  ItemId,
  MessageId,
  PatientId,
  PractitionerId,
  RelatedPersonId,
  ThreadId,
} from '#shared/kernel/ids.ts';
import { idOfName } from '#main/platform/identifiers.ts';

/**
 * Ids of the demo clinic by the codes of its material, the same in every demo clinic.
 *
 * A thread goes by its own code (`D01`) or, when it holds one question, by that question's (`V03`).
 */
export const demoIds = {
  department: (code: string) => idOfName<DepartmentId>(`demo/department/${code}`),
  practitioner: (code: string) => idOfName<PractitionerId>(`demo/practitioner/${code}`),
  patient: (code: string) => idOfName<PatientId>(`demo/patient/${code}`),
  relatedPerson: (code: string) => idOfName<RelatedPersonId>(`demo/related-person/${code}`),
  thread: (code: string) => idOfName<ThreadId>(`demo/thread/${code}`),
  item: (code: string) => idOfName<ItemId>(`demo/item/${code}`),
  message: (code: string) => idOfName<MessageId>(`demo/message/${code}`),
  attachment: (code: string) => idOfName<AttachmentId>(`demo/attachment/${code}`),
};
