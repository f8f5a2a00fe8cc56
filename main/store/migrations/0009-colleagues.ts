import type { Migration } from './migration.ts';

/**
 * What colleagues ask of each other about an item: a consult, a look along at a draft, a hand-over.
 *
 * All of it is part of the record and none of it goes to the portal. A hand-over keeps its first owner until the
 * receiver accepts. `draft` is the answer as it was when a look along was asked, so that it can be read while the
 * author types on.
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
        CHECK ((settled_at IS NULL) = (outcome IS NULL))
      ) STRICT;
      CREATE INDEX colleague_request_by_item ON colleague_request (item_id, asked_at);
      CREATE INDEX colleague_request_by_receiver ON colleague_request (asked_of_id, item_id) WHERE settled_at IS NULL;
      CREATE UNIQUE INDEX colleague_request_one_hand_over ON colleague_request (item_id)
        WHERE settled_at IS NULL AND kind = 'hand-over';

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
