import { describeOnBoth } from "../../test/databases.ts";
import { importWorld, scratchFiles } from "../../test/fixtures/import-world.ts";
import { importedComplaints } from "../../test/imports/imported-complaints.ts";
import { importedEstates } from "../../test/imports/imported-estates.ts";
import { importedRecords } from "../../test/imports/imported-records.ts";
import { readFormats } from "../../test/imports/read-formats.ts";

const file = scratchFiles();

// a file a topic, all in one world
describeOnBoth(
  "imports",
  (getDatabase) => {
    importedEstates(getDatabase, file);
    importedComplaints(getDatabase, file);
    importedRecords(getDatabase);
    readFormats(getDatabase, file);
  },
  (database) => importWorld(database, file),
);
