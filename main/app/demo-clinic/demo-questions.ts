import { insertItem, refreshItem, sendReceipt } from '#main/capabilities/counter/public.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { DemoDates } from './demo-dates.ts';
import { demoIds } from './demo-ids.ts';
import { type DemoMaterial, demoMaterial } from './material.ts';
import { bloodPressureList } from './measurements.ts';
import { elbowPhoto } from './photo.ts';

type Question = DemoMaterial['questions'][number];
type Answer = DemoMaterial['answers'][number];

/** The code of the thread a question belongs to. */
function threadOf({ draad, id }: Question): string {
  return draad ?? id;
}

/** Every wall-clock moment of the material. */
export function demoWalls(): string[] {
  const { questions, answers } = demoMaterial();
  return [...questions.map(({ ontvangen }) => ontvangen), ...answers.map(({ verzonden }) => verzonden)];
}

function senderOf(question: Question) {
  const { patients, relatedPersons } = demoMaterial();
  const related = relatedPersons.find(({ id }) => id === question.namens);
  if (related) return { kind: 'related-person', id: demoIds.relatedPerson(related.id), name: related.naam };
  const patient = patients.find(({ id }) => id === question.patient);
  return { kind: 'patient', id: demoIds.patient(question.patient), name: patient?.naam ?? '' };
}

function insertQuestion(writer: Writer, question: Question, dates: DemoDates): void {
  const sender = senderOf(question);
  const answered = question.vervolg_op === undefined ? null : demoIds.message(question.vervolg_op);
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, body, sent_at, channel, in_response_to)
    VALUES (${demoIds.message(question.id)}, ${demoIds.thread(threadOf(question))}, 'patient-question', ${sender.kind},
      ${sender.id}, ${sender.name}, ${question.tekst}, ${dates.moment(question.ontvangen)},
      ${question.kanaal === 'telefoon' ? 'phone' : 'portal'}, ${answered})`);
  insertAttachments(writer, question, dates);
}

function insertAttachments(writer: Writer, question: Question, dates: DemoDates): void {
  question.bijlagen.forEach(({ naam, soort }, position) => {
    const type = soort === 'foto' ? 'image/jpeg' : 'application/pdf';
    const content = soort === 'foto' ? elbowPhoto() : bloodPressureList(dates.day(question.ontvangen.slice(0, 10)));
    writer.runOne(sql`
      INSERT INTO attachment (id, message_id, position, title, claimed_type, actual_type, bytes, content)
      VALUES (${demoIds.attachment(question.id)}, ${demoIds.message(question.id)}, ${position}, ${naam}, ${type}, ${type},
        ${content.length}, ${content})`);
  });
}

function insertAnswer(writer: Writer, answer: Answer, dates: DemoDates): void {
  const author = demoMaterial().staff.find(({ id }) => id === answer.door);
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel,
      in_response_to)
    VALUES (${demoIds.message(answer.id)}, ${demoIds.thread(answer.draad)}, 'clinician-reply', 'practitioner',
      ${demoIds.practitioner(answer.door)}, ${author?.naam ?? ''}, ${author?.functie ?? ''}, ${answer.tekst.trim()},
      ${dates.moment(answer.verzonden)}, 'portal', ${demoIds.message(answer.antwoord_op)})`);
}

/** The answered part of a thread is in the record, as an answer sent from the program would be. */
function fileAnswer(writer: Writer, answer: Answer, dates: DemoDates): void {
  const { questions, staff, organisation } = demoMaterial();
  const question = questions.find(({ id }) => id === answer.antwoord_op);
  const author = staff.find(({ id }) => id === answer.door);
  if (!question || !author) return;
  insertRecordEntry(writer, {
    id: idOfName(`demo/record-entry/${answer.id}`),
    patientId: demoIds.patient(question.patient),
    itemId: demoIds.item(answer.draad),
    messageId: demoIds.message(answer.id),
    kind: 'e-consult',
    title: question.onderwerp,
    question: question.tekst,
    answer: answer.tekst.trim(),
    authorName: author.naam,
    authorFunction: author.functie,
    departmentName: organisation.afdelingen.find(({ code }) => code === question.afdeling)?.naam ?? '',
    filedAt: dates.moment(answer.verzonden),
  });
}

function insertThread(writer: Writer, code: string, questions: readonly Question[], dates: DemoDates): void {
  const [first] = questions;
  if (!first) return;
  writer.runOne(sql`
    INSERT INTO thread (id, patient_id, subject, started_at)
    VALUES (${demoIds.thread(code)}, ${demoIds.patient(first.patient)}, ${first.onderwerp}, ${dates.moment(first.ontvangen)})`);
  for (const question of questions) insertQuestion(writer, question, dates);
}

/** One item a thread. A thread that was answered and got a new question is open again, with the one who answered. */
function insertThreadItem(writer: Writer, code: string, first: Question, dates: DemoDates): void {
  const answer = demoMaterial().answers.find(({ draad }) => draad === code);
  insertItem(writer, {
    id: demoIds.item(code),
    threadId: demoIds.thread(code),
    patientId: demoIds.patient(first.patient),
    departmentId: demoIds.department(first.afdeling),
    questionType: first.type,
    priority: 'routine',
    state: answer ? 'reopened' : 'new',
    nextAction: 'practice',
    poolRole: null,
    ownerId: answer ? demoIds.practitioner(answer.door) : null,
    arrivedAt: dates.moment(first.ontvangen),
  });
}

/** Threads, messages, attachments and work items of the forty questions. */
export function insertQuestions(writer: Writer, dates: DemoDates, now: Instant): void {
  const { questions, answers } = demoMaterial();
  for (const [code, thread] of Map.groupBy(questions, threadOf)) {
    const [first] = thread;
    if (!first) continue;
    insertThread(writer, code, thread, dates);
    insertThreadItem(writer, code, first, dates);
    for (const answer of answers.filter(({ draad }) => draad === code)) {
      insertAnswer(writer, answer, dates);
      fileAnswer(writer, answer, dates);
    }
    sendReceipt(writer, demoIds.thread(code), {
      now,
      sentAt: dates.moment(thread.at(-1)?.ontvangen ?? first.ontvangen),
    });
    refreshItem(writer, demoIds.thread(code));
  }
}
