import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { fillTemplate, type LabelOf, previewOf } from '#shared/capabilities/templates/fill.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { nl } from '#shared/locales/nl.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import type { Room } from '../page/use-room.ts';
import { PickList } from './PickList.tsx';

/** Longest beginning of a block that is shown, in characters. */
const shownLength = 120;

type Label = keyof typeof nl.templates.variable;
const isLabel = (name: string): name is Label => Object.hasOwn(nl.templates.variable, name);

/** Names of the places to fill in, in the language of the letter. */
function useLabelOf(language: Language): LabelOf {
  const { i18n } = useTranslation();
  const texts = i18n.getFixedT(language, 'templates');
  return (name) => (isLabel(name) ? texts(`variable.${name}`) : name.replaceAll('_', ' '));
}

/** The text blocks that fit this letter; what the program does not know becomes a place to fill in. */
export function BlockDialog({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const blocks = useQuery(orpc.letters.blocks.queryOptions({ input: { letterId: room.letter.id }, staleTime: 0 }));
  const labelOf = useLabelOf(room.letter.language);
  const pick = (name: string) => {
    const block = blocks.data?.blocks.find((one) => one.name === name);
    room.close();
    if (block) setTimeout(() => room.editor()?.insert(fillTemplate(block.body, {}, labelOf)), 0);
  };
  return (
    <Dialog title={t('tool.block')} isOpen onClose={room.close} size={620}>
      {blocks.isPending && <LoadingLines />}
      {blocks.isError && <ErrorNotice text={failureText(blocks.error)} onRetry={() => void blocks.refetch()} />}
      {blocks.data && (
        <PickList
          label={t('blocks.label')}
          placeholder={t('blocks.placeholder')}
          none={t(blocks.data.blocks.length === 0 ? 'blocks.noneAtAll' : 'pick.none')}
          picks={blocks.data.blocks.map(({ name, body }) => ({
            id: name,
            title: visibleText(name.replaceAll('_', ' ')),
            detail: visibleText(previewOf(body, shownLength)),
          }))}
          onPick={pick}
        />
      )}
    </Dialog>
  );
}
