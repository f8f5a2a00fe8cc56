import type { Migration } from './migration.ts';

/**
 * What colleagues ask of each other about an item: a consult, a look along at a draft, a hand-over.
 *
 * All of it is part of the record and none of it goes to the portal. A hand-over keeps its first owner until the
 * receiver accepts. `draft` is the answer as it was when a look along was asked, so that it can be read while the
 * author types on. `seen_messages` is how many messages the thread had when the request was settled: an approval is
 * worth nothing once the patient has written again. `message_id` is the answer that left after a look along.
 */
export const colleagues: Migration = {
  version: 9,
  name: 'colleagues',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE colleague_request (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        kind TEXT NOT NULL CHECK (kind IN ('consult', 'look-along', 'hand-over')),
        asked_by_id TEXT NOT NULL REFERENCES practitioner (id),
        asked_of_id TEXT NOT NULL REFERENCES practitioner (id),
        question TEXT NOT NULL,
        draft TEXT,
        asked_at TEXT NOT NULL,
        settled_at TEXT,
        outcome TEXT CHECK (outcome IN ('answered', 'accepted', 'declined', 'withdrawn')),
        seen_messages INTEGER,
        message_id TEXT REFERENCES message (id),
        CHECK ((settled_at IS NULL) = (outcome IS NULL))
      ) STRICT;
      CREATE INDEX colleague_request_by_item ON colleague_request (item_id, asked_at);
      CREATE INDEX colleague_request_by_receiver ON colleague_request (asked_of_id, item_id) WHERE settled_at IS NULL;
      CREATE INDEX colleague_request_settled ON colleague_request (asked_of_id, settled_at) WHERE settled_at IS NOT NULL;
      CREATE UNIQUE INDEX colleague_request_one_hand_over ON colleague_request (item_id)
        WHERE settled_at IS NULL AND kind = 'hand-over';
      CREATE INDEX colleague_request_by_message ON colleague_request (message_id) WHERE message_id IS NOT NULL;

      CREATE TABLE colleague_reply (
        id TEXT PRIMARY KEY,
        request_id TEXT NOT NULL REFERENCES colleague_request (id),
        author_id TEXT NOT NULL REFERENCES practitioner (id),
        body TEXT NOT NULL,
        written_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX colleague_reply_by_request ON colleague_reply (request_id, written_at);
    `);
  },
};
