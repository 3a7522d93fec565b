package winnow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;

/** The tables as files: each as CSV, their index, and all of them as one workbook. */
final class TableFiles {

    private TableFiles() {}

    /** @param catalog the hash of the catalog that the tables were made from */
    static void write(Workspace files, List<FrequencyTable> tables, String catalog) throws IOException {
        Path folder = files.out(Artifacts.TABLES);
        for (FrequencyTable table : tables) {
            write(table.sheet(), folder);
        }
        Sheet index = TableIndex.of(tables, catalog);
        write(index, folder);
        TableWorkbook.write(files.out(Artifacts.TABLES_WORKBOOK), tables, index);
    }

    private static void write(Sheet sheet, Path folder) throws IOException {
        Files.writeString(folder.resolve(sheet.name() + ".csv"), sheet.csv());
    }
}
