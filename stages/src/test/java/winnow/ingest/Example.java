package winnow.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An export to be damaged: each of {@link GoldenTest}, and some of its tables as workbooks.
 *
 * @param database that it is read as
 */
record Example(String name, String database, byte[] bytes, boolean workbook) {

    private static final Set<String> AS_WORKBOOKS = Set.of("wos-table", "embase-csv", "zotero-csv", "scopus-csv-2024");

    private static final List<Example> ALL = new ArrayList<>();

    static synchronized List<Example> all() throws IOException {
        if (ALL.isEmpty()) {
            ALL.addAll(read());
        }
        return ALL;
    }

    private static List<Example> read() throws IOException {
        List<Example> all = new ArrayList<>();
        for (Path folder : GoldenTest.cases()) {
            String name = folder.getFileName().toString();
            byte[] bytes = Files.readAllBytes(folder.resolve("export"));
            all.add(new Example(name, GoldenTest.database(folder), bytes, false));
            if (AS_WORKBOOKS.contains(name)) {
                all.add(new Example(name + ".xlsx", GoldenTest.database(folder), Workbooks.of(bytes), true));
            }
        }
        return all;
    }

    /** A damaged copy. */
    byte[] damaged(Damage damage, Random random) throws IOException {
        return workbook ? Workbooks.damaged(bytes, damage, random) : damage.to(bytes, random);
    }
}
