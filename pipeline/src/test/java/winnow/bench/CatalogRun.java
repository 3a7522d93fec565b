package winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import winnow.catalog.AnnotationSettings;
import winnow.catalog.Catalog;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.ExportFile;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.model.Verdict;
import winnow.report.Conduct;
import winnow.report.Report;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * Many rows of evidence of many studies through the catalog and the report: loading, hash, exports, all tables, workbook and
 * page.
 *
 * @param cpu of the process, the start of the virtual machine included, in seconds
 * @param load seconds of the catalog stage
 * @param tables seconds of the report stage
 * @param peak memory of the process, heap and all else, in bytes; 0 where the system does not say
 * @param page bytes of the report page
 */
record CatalogRun(long rows, double cpu, double load, double tables, long peak, long page) {

    private static final int STUDIES = 2_000;
    private static final int MODELS = 500;
    private static final int SIZES = 4;
    private static final List<String> INPUTS = List.of("text", "image (2D)", "image (3D)", "audio", "video");
    private static final String FILE = "raw/searches/2025-03-31/pubmed/export.nbib";

    /** Makes the review in the folder, runs both stages, and removes everything. */
    static CatalogRun of(long rows, Path folder) throws IOException {
        Path review = Files.createTempDirectory(folder, "review");
        try {
            make(review, rows);
            return measured(review, rows);
        } finally {
            IngestRun.remove(review);
        }
    }

    private static CatalogRun measured(Path review, long rows) throws IOException {
        Catalog catalog = new Catalog(new Catalog.Settings(
                List.of(new Catalog.Database("pubmed", "PubMed", "journals")),
                List.of(Catalog.Criterion.THRESHOLD),
                "excluded_automatic",
                AnnotationSettings.defaults()));
        double load = run(catalog, review);
        double tables = run(
                new Report(new Report.Settings(
                        "Made", List.of(), new Conduct("winnow", 14, 4, List.of(), 2, Optional.empty()))),
                review);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new CatalogRun(
                rows,
                system.getProcessCpuTime() / 1e9,
                load,
                tables,
                Peak.ofThisProcess(),
                Files.size(review.resolve(Artifacts.REPORT_PAGE.path())));
    }

    private static double run(Stage stage, Path review) throws IOException {
        long start = System.nanoTime();
        stage.run(new Workspace(review, review, stage));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void make(Path review, long rows) throws IOException {
        List<RecordId> ids = new ArrayList<>();
        for (int study = 0; study < STUDIES; study++) {
            ids.add(new RecordId("pubmed", "%05d".formatted(study)));
        }
        write(
                review,
                Artifacts.RECORDS,
                ids.stream()
                        .map(id -> new SourceRecord(id, about(id), Bibliography.EMPTY))
                        .toList());
        write(
                review,
                Artifacts.SIGHTINGS,
                ids.stream()
                        .map(id -> new Sighting(id, "2025-03-31", new Origin(FILE, 1), Map.of()))
                        .toList());
        write(
                review,
                Artifacts.EXPORTS,
                List.of(new ExportFile(FILE, "2025-03-31", "pubmed", "MEDLINE", STUDIES, STUDIES, 0)));
        write(
                review,
                Artifacts.CLUSTERS,
                ids.stream().map(id -> new Cluster(List.of(id))).toList());
        write(
                review,
                Artifacts.CITATIONS,
                ids.stream()
                        .map(id -> new Citation(id, List.of(id), about(id), Map.of()))
                        .toList());
        write(
                review,
                Artifacts.VERDICTS,
                ids.stream()
                        .map(id -> new Screened(id, "journals", Optional.empty(), List.of(), new Verdict.Included()))
                        .toList());
        for (JsonLines<?> empty : List.of(
                Artifacts.SEARCH_LOG,
                Artifacts.RULINGS,
                Artifacts.INGEST_ISSUES,
                Artifacts.PAIRS,
                Artifacts.DEDUP_ISSUES,
                Artifacts.VOTES,
                Artifacts.SCREEN_ISSUES)) {
            write(review, empty, List.of());
        }
        Files.writeString(review.resolve(Artifacts.AGREEMENT.path()), "{\"rows\": []}");
        annotate(Files.createDirectories(review.resolve(Artifacts.ANNOTATIONS.path())), rows);
    }

    private static Bibliography about(RecordId id) {
        return new Bibliography(
                Map.of(Field.TITLE, List.of("Models in care, part " + id.accession()), Field.YEAR, List.of("2024")));
    }

    private static <T> void write(Path review, JsonLines<T> artifact, List<?> values) throws IOException {
        Path file = review.resolve(artifact.path());
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Object value : values) {
                out.write(Json.mapper().writerFor(artifact.type()).writeValueAsString(value));
                out.write('\n');
            }
        }
    }

    private static void annotate(Path folder, long rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("studies.csv"))) {
            out.write("study,record,negative_result\n");
            for (int study = 0; study < STUDIES; study++) {
                out.write("s%05d,pubmed:%05d,%s\n".formatted(study, study, study % 9 == 0 ? "yes" : "no"));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("models.csv"))) {
            out.write("model,size,access,pretrain_n_gpu,pretrain_gpu,pretrain_memory_total_gb\n");
            for (int version = 0; version < MODELS * SIZES; version++) {
                out.write("%s,%s,%s,1,GPU,%d\n"
                        .formatted(model(version), size(version), version % 3 == 0 ? "API" : "Open", version));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("evidence.csv"))) {
            out.write("study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n");
            SplittableRandom random = new SplittableRandom(1);
            for (long row = 0; row < rows; row++) {
                out.write(evidence(row, random));
            }
        }
    }

    /** Every row is another one: its number, taken apart, is the study, the version and the subtask. */
    private static String evidence(long row, SplittableRandom random) {
        int study = (int) (row % STUDIES);
        long rest = row / STUDIES;
        int version = (int) ((rest * 7 + study * 13L) % (MODELS * SIZES));
        int subtask = (int) (rest / (MODELS * SIZES) * 60 + random.nextInt(60));
        return "s%05d,%s,%s,%d,Task %d,Subtask %d,%s,%s,%s,1,%d\n"
                .formatted(
                        study,
                        model(version),
                        size(version),
                        1 + subtask % 5,
                        subtask % 8,
                        subtask,
                        INPUTS.get(random.nextInt(INPUTS.size())),
                        random.nextInt(4) == 0 ? "text" : "",
                        random.nextInt(8) == 0 ? "image (2D)" : "text",
                        random.nextInt(3) == 0 ? 1 : 0);
    }

    private static String model(int version) {
        return "Model %s".formatted(Integer.toString(1000 + version / SIZES, 36));
    }

    private static String size(int version) {
        return (1 + version % SIZES) + "B";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%d evidence rows, heap of at most %d MB: %.1f s (catalog %.1f, tables %.1f), CPU %.1f s, peak memory %d MB, page %d kB",
                rows,
                Runtime.getRuntime().maxMemory() >> 20,
                load + tables,
                load,
                tables,
                cpu,
                peak >> 20,
                page >> 10);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"rows\":%d,\"cpu_s\":%.1f,\"catalog_s\":%.1f,\"tables_s\":%.1f,\"peak_bytes\":%d,\"page_bytes\":%d}",
                rows,
                cpu,
                load,
                tables,
                peak,
                page);
    }
}
