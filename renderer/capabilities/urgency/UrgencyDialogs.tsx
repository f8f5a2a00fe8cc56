import type { Conversation, ItemSummary } from '#shared/capabilities/counter/model.ts';
import { CallDialog, emptyCall } from './CallDialog.tsx';
import { LowerDialog } from './LowerDialog.tsx';
import { RaiseDialog } from './RaiseDialog.tsx';
import type { UrgencyDeeds } from './use-urgency-deeds.ts';

interface UrgencyDialogsProps {
  readonly item: ItemSummary | undefined;
  readonly conversation: Conversation | undefined;
  readonly deeds: UrgencyDeeds;
}

/** The dialog that is open about the urgency of the chosen question, if any. */
export function UrgencyDialogs({ item, conversation, deeds }: UrgencyDialogsProps) {
  if (!item) return null;
  switch (deeds.asking) {
    case 'raise':
      return <RaiseDialog item={item} onClose={deeds.stopAsking} />;
    case 'lower':
      return conversation ? <LowerDialog item={conversation.item} onClose={deeds.stopAsking} /> : null;
    case 'call':
      // A call is written down beside what raised it, so it waits for the conversation.
      return conversation ? (
        <CallDialog
          item={conversation.item}
          urgency={conversation.urgency}
          draft={deeds.callDraft}
          onDraft={deeds.setCallDraft}
          onDone={() => {
            deeds.setCallDraft(emptyCall);
            deeds.stopAsking();
          }}
          onClose={deeds.stopAsking}
        />
      ) : null;
    case undefined:
      return null;
  }
}
