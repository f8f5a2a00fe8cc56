import type { TemplateContent, WholeText } from '#shared/capabilities/templates/model.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from './test-clinic.ts';
import { openTestDoor, type TestDoor } from './test-door.ts';

type Client = ReturnType<TestDoor['as']>['templates'];

/** What a test writes when it does not matter what. */
export const someContent: TemplateContent = {
  title: 'Recept ligt klaar',
  questionType: 'HERHAAL',
  departmentId: null,
  roles: ['nurse', 'desk'],
  body: '{{aanhef}},\nUw recept ligt klaar bij {{apotheek}}.\n{{afsluiting}}',
  isOnlyAfterCall: false,
};

/** The library of a demo clinic behind its door, called by the codes of its staff and texts. */
export interface TestLibrary {
  readonly clinic: TestClinic;
  readonly door: TestDoor;
  as(staff: string): Client;
  /** Id of a text that the clinic begins with. */
  idOf(code: string): TemplateId;
  /** The text as this person sees it, and what a step on it must name. */
  see(staff: string, templateId: TemplateId): Promise<WholeText>;
  step(staff: string, templateId: TemplateId, reason?: string): Promise<Step>;
  /** Brings a new text of these words all the way into use; gives its id. */
  putIntoUse(code: string, changes?: Partial<TemplateContent>): Promise<TemplateId>;
  /** The log of a text: action, outcome, name, reason. */
  lines(templateId: TemplateId): string[];
  close(): void;
}

interface Step {
  readonly templateId: TemplateId;
  readonly revision: number;
  readonly reason: string;
}

/** Opens the library of a demo clinic. Close it when done. */
export function openTestLibrary(): TestLibrary {
  const clinic = openTestClinic();
  const door = openTestDoor(clinic.store, clinic.now);
  const as = (staff: string) => door.as(clinic.staff(staff)).templates;
  const see = (staff: string, templateId: TemplateId) => as(staff).text({ templateId });
  const step = async (staff: string, templateId: TemplateId, reason = 'omdat het moet') => {
    const { revision } = await see(staff, templateId);
    return { templateId, revision, reason };
  };
  return {
    clinic,
    door,
    as,
    idOf: (code) => idOfName(`demo/template/${code}`),
    see,
    step,
    putIntoUse: async (code, changes = {}) => {
      const content = { ...someContent, ...changes };
      const kind = content.questionType === null ? 'block' : 'answer';
      const { templateId } = await as('M10').create({ kind, code, isPersonal: false, content, reason: '' });
      await as('M10').propose(await step('M10', templateId));
      await as('M03').approve(await step('M03', templateId, ''));
      const reviewOn = '2027-11-24' as CalendarDate;
      await as('M18').publish({ ...(await step('M18', templateId, '')), reviewOn });
      return templateId;
    },
    lines: (templateId) =>
      clinic.store.read((reader) =>
        reader
          .all<{ line: string }>(
            sql`
            SELECT action || ' ' || outcome || ' ' || person_name || coalesce(' (' || reason || ')', '') AS line
            FROM audit_event WHERE object_id = ${templateId} ORDER BY sequence`,
          )
          .map((row) => row.line),
      ),
    close: () => clinic.close(),
  };
}
