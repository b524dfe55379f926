import { browser } from "../browser.ts";
import { BackupNotice } from "../ui/notices/backup-notice.tsx";
import { FailingPart } from "../ui/controls/failing-part.tsx";
import { PeopleSearch } from "../ui/person/people-search.tsx";
import { say } from "../ui/words/words.ts";

const BACKUP = browser.runtime.getURL("src/notebook/index.html#data/backup");

/** Everybody kept, where the page is about nobody. */
export function Everybody() {
  return (
    <>
      <FailingPart name={say("files_backup")}>
        <BackupNotice address={BACKUP} />
      </FailingPart>
      <FailingPart name={say("searchLabel")}>
        <PeopleSearch />
      </FailingPart>
    </>
  );
}
