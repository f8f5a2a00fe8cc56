import { useTranslation } from 'react-i18next';

import type { Department } from '#shared/capabilities/access/model.ts';
import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { type AgreementPlace, comingTo, heldVersion, isSamePlace, ownVersion } from './agreement-place.ts';
import styles from './agreements.module.css';
import { useAgreementWords } from './use-agreement-words.ts';

interface MatrixProps {
  readonly versions: readonly AgreementVersion[];
  readonly departments: readonly Department[];
  readonly chosen: AgreementPlace | undefined;
  readonly onChoose: (place: AgreementPlace) => void;
}

type CellProps = Omit<MatrixProps, 'departments'> & { readonly place: AgreementPlace };

function CellWords({ held, isOwn }: { readonly held: AgreementVersion | undefined; readonly isOwn: boolean }) {
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  if (!held) return t('matrix.none');
  if (!isOwn) return t('matrix.asHospital');
  const [reader, answerer] = [words.field('firstReader', held), words.field('answerer', held)];
  return (
    <>
      <span>{reader === answerer ? reader : t('matrix.cell', { reader, answerer })}</span>
      <span className={styles.cellTerm}>{words.field('termDays', held)}</span>
    </>
  );
}

function Cell({ versions, place, chosen, onChoose }: CellProps) {
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  const own = ownVersion(versions, place);
  const held = heldVersion(versions, place);
  const coming = comingTo(versions, place);
  const isOffered = own?.isOffered ?? true;
  return (
    <button
      type="button"
      className={styles.cell}
      aria-pressed={isSamePlace(place, chosen)}
      aria-label={t('matrix.open', { type: words.typeName(place.questionType), place: words.place(place.department) })}
      data-follows={own === undefined}
      onClick={() => onChoose(place)}
    >
      <CellWords held={held} isOwn={own !== undefined} />
      <span className={styles.marks}>
        {own && place.department && <Chip tone="accent">{t('matrix.own')}</Chip>}
        {!isOffered && <Chip>{t('matrix.notOffered')}</Chip>}
        {coming && <Chip tone="time">{t(`status.${coming}`)}</Chip>}
      </span>
    </button>
  );
}

/** Question types by departments: who reads and answers, within which term, and who agreed something of their own. */
export function AgreementMatrix({ departments, ...rest }: MatrixProps) {
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  const places = [null, ...departments];
  const columns = [t('matrix.type'), ...places.map((place) => (place ? visibleText(place.name) : t('hospital')))];
  return (
    <Panel title={t('tab.matrix')}>
      <p className={styles.hint}>{t('matrix.hint')}</p>
      <Table caption={t('matrix.caption')} columns={columns}>
        {questionTypes.map((questionType) => (
          <tr key={questionType}>
            <th scope="row" className={styles.rowHead}>
              {words.typeName(questionType)}
            </th>
            {places.map((department) => (
              <td key={department?.id ?? 'hospital'}>
                <Cell {...rest} place={{ questionType, department }} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
