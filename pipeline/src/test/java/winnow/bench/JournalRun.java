package winnow.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Field;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.screen.Screen;
import winnow.screen.ScreenSettings;
import winnow.screen.ScreenSettings.PrismaBox;
import winnow.screen.ScreenSettings.Threshold;
import winnow.screen.ScreenSettings.Track;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Workspace;

/**
 * A workbook like CiteScore's through the whole screening stage, for one citation: of three sheets the second has the list,
 * its header in the second row, a row per source and subject area, ISSNs as numbers without leading zeros.
 *
 * @param bytes of the workbook
 * @param processor seconds of the processor, which other programs on the machine do not change
 * @param ok whether the journal of the last row was found with its number
 */
record JournalRun(int rows, long bytes, double seconds, double processor, long peak, boolean ok) {

    private static final String LIST = "citescore.xlsx";
    private static final String METRIC = "Citation Count";
    private static final double MOST_SECONDS = 10;
    private static final long MOST_HEAP = 512L << 20;
    private static final List<String> COLUMNS = List.of(
            "Scopus Source ID",
            "Title",
            METRIC,
            "Scholarly Output",
            "Percent Cited",
            "CiteScore",
            "SNIP",
            "SJR",
            "Scopus ASJC Code (Sub-subject Area)",
            "Scopus Sub-Subject Area",
            "Percentile",
            "RANK",
            "Rank Out Of",
            "Publisher",
            "Type",
            "Open Access",
            "Quartile",
            "URL Scopus Source ID",
            "Print ISSN",
            "E-ISSN");

    /** Makes the workbook in the folder, screens by it, and removes everything. */
    static JournalRun of(int rows, Path folder) throws IOException {
        Path review = Files.createTempDirectory(folder, "review");
        try {
            Path list = review.resolve(Artifacts.JOURNALS.path()).resolve(LIST);
            Files.createDirectories(list.getParent());
            write(list, rows);
            given(review, Artifacts.CITATIONS, Json.mapper().writeValueAsString(citation(rows)) + "\n");
            given(review, Artifacts.SIGHTINGS, "");
            return screened(rows, review, Files.size(list));
        } finally {
            IngestRun.remove(review);
        }
    }

    private static void given(Path review, Artifact artifact, String text) throws IOException {
        Path file = review.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static JournalRun screened(int rows, Path review, long bytes) throws IOException {
        Screen stage = new Screen(settings());
        Path building = review.resolve("building");
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long busy = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        stage.run(new Workspace(review, building, stage));
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (thread.getCurrentThreadCpuTime() - busy) / 1e9;
        String verdicts = Files.readString(building.resolve(Artifacts.VERDICTS.path()));
        boolean found = verdicts.contains("\"matchedBy\":\"issn\",\"citations\":" + count(rows));
        boolean ok = found && seconds <= MOST_SECONDS && Runtime.getRuntime().maxMemory() <= MOST_HEAP;
        return new JournalRun(rows, bytes, seconds, processor, Peak.ofThisProcess(), ok);
    }

    private static ScreenSettings settings() {
        Threshold threshold = new Threshold(
                LIST, METRIC, "citations", 1, List.of(), "generated", Optional.empty(), PrismaBox.RECORDS_EXCLUDED);
        Map<String, Track> tracks = Map.of("journals", new Track(List.of("pubmed"), true, List.of()));
        return new ScreenSettings(
                List.of(), Optional.empty(), 1, List.of(Phase.TITLE), tracks, Optional.of(threshold), List.of());
    }

    private static Citation citation(int rows) {
        RecordId id = RecordId.parse("pubmed:1");
        Map<Field, List<String>> values =
                Map.of(Field.TITLE, List.of("A citation"), Field.ISSN, List.of(issn(source(rows))));
        return new Citation(id, List.of(id), new Bibliography(values), Map.of());
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(1);
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("About").createRow(0).createCell(0).setCellValue("Generated to be measured");
            SXSSFSheet sheet = book.createSheet("CiteScore 2020");
            sheet.createRow(0).createCell(0).setCellValue("Metrics per source and subject area");
            Row header = sheet.createRow(1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                header.createCell(column).setCellValue(COLUMNS.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                fill(sheet.createRow(row + 1), row, random);
            }
            book.createSheet("ASJC codes").createRow(0).createCell(0).setCellValue("2700");
            book.write(out);
        }
    }

    private static void fill(Row row, int number, Random random) {
        int source = source(number);
        Object[] cells = {
            source,
            title(source),
            count(number),
            random.nextInt(3000),
            random.nextInt(100),
            random.nextInt(900) / 10.0,
            random.nextInt(5000) / 1000.0,
            random.nextInt(9000) / 1000.0,
            1000 + random.nextInt(2600),
            "Subject area " + random.nextInt(330),
            random.nextInt(100),
            random.nextInt(500),
            500,
            "Publisher " + random.nextInt(5000),
            "j",
            random.nextInt(4) == 0 ? "YES" : "NO",
            "Quartile " + (1 + random.nextInt(4)),
            "https://example.org/sourceid/" + source,
            plain(issn(source)),
            ""
        };
        for (int column = 0; column < cells.length; column++) {
            Cell cell = row.createCell(column);
            if (cells[column] instanceof Number value) {
                cell.setCellValue(value.doubleValue());
            } else {
                cell.setCellValue(cells[column].toString());
            }
        }
    }

    /** Eight rows for five sources. */
    private static int source(int row) {
        return row * 5 / 8 + 1;
    }

    private static int count(int row) {
        return 10 * source(row) + 7;
    }

    private static String title(int source) {
        return "Journal of Measurement %d, Series %d".formatted(source / 7, source % 7);
    }

    /** With its check digit. */
    private static String issn(int source) {
        String seven = String.format(Locale.ROOT, "%07d", source);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (seven.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return seven.substring(0, 4) + "-" + seven.substring(4) + (check == 10 ? "X" : String.valueOf(check));
    }

    /** As a spreadsheet keeps it: a number, unless it ends in X. */
    private static Object plain(String issn) {
        String digits = issn.replace("-", "");
        return digits.endsWith("X") ? digits.replaceFirst("^0+", "") : (Object) Long.valueOf(digits);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "a workbook of %d rows x %d columns, %.1f MB, heap of at most %d MB: %.1f s (at most %.0f; processor %.1f s), peak memory %d MB, %s",
                rows,
                COLUMNS.size(),
                bytes / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                seconds,
                MOST_SECONDS,
                processor,
                peak >> 20,
                ok ? "ok" : "NOT AS IT SHOULD BE");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"rows\": %d, \"columns\": %d, \"bytes\": %d, \"seconds\": %.2f, \"processor_seconds\": %.2f, \"peak_bytes\": %d, \"ok\": %s}",
                rows,
                COLUMNS.size(),
                bytes,
                seconds,
                processor,
                peak,
                ok);
    }
}
