package winnow.selector;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.db.Duck;
import winnow.selector.AttributeQuestion.Unknown;
import winnow.selector.Selector.Settings;
import winnow.stage.Artifacts;

/**
 * A review small enough to be read: five versions of all three kinds of access, evidence by study and by counts, and
 * texts that would break a careless page.
 */
final class SmallReview {

    static final String HOSTILE = "Evil </script><script>alert('x')</script>";

    private SmallReview() {}

    static Settings settings() {
        Settings plain = Settings.defaults();
        TreePlan reports = new TreePlan(
                "II",
                "2",
                "Reports & <images>",
                false,
                List.of(
                        new TaskQuestion(
                                "generate", "Shall it write text?", "For example letters.", List.of("Text generation")),
                        new TaskQuestion(
                                "diagnose",
                                "Shall it diagnose?",
                                "",
                                List.of("Disease diagnosis", "Disease prediction")),
                        new TaskQuestion(
                                "image", "Shall it process images?", "", List.of("Medical image processing"))));
        TreePlan letters = new TreePlan(
                "V",
                "5",
                "Letters",
                true,
                List.of(
                        new TaskQuestion("generate", "Shall it write letters?", "", List.of("Text generation")),
                        new TaskQuestion("answer", "Shall it answer?", "", List.of("Textual question answering"))));
        return new Settings(
                "A review of </script> & \"models\"",
                "1.2.3",
                "CC-BY-4.0",
                plain.questions(),
                Optional.empty(),
                plain.priceDays(),
                List.of(),
                List.of(reports, letters));
    }

    /** A number is at most so much; of text there are values. */
    static AttributeQuestion attribute(
            String key, String attribute, List<String> is, int atMost, AttributeQuestion.No no, Unknown unknown) {
        return new AttributeQuestion(
                key,
                "What about " + key + "?",
                "",
                attribute,
                is,
                Optional.of(new BigDecimal(atMost)).filter(number -> is.isEmpty()),
                Optional.empty(),
                no,
                unknown,
                1_000_000,
                100_000);
    }

    /** The same plan with other attribute questions and another order. */
    static TreePlan plan(TreePlan plan, boolean skip, List<AttributeQuestion> attributes, List<String> order) {
        return new TreePlan(
                plan.key(),
                plan.stage(),
                plan.title(),
                plan.alwaysAskDeployment(),
                skip,
                plan.notTextOnly(),
                plan.tasks(),
                attributes,
                order);
    }

    static Document document(Path review) throws IOException {
        return document(settings(), knowledge(review));
    }

    static Document document(Settings settings, Knowledge knowledge) {
        return Assembly.document("Small & made up", settings, knowledge);
    }

    /** Rows of evidence, by their line in the table below, counted from 1. */
    static List<Evidence> evidence(Knowledge knowledge, int... lines) {
        return IntStream.of(lines)
                .mapToObj(line -> knowledge.evidence().get(line - 1).fact())
                .toList();
    }

    /** Makes the catalog of a review in a folder. */
    static void write(Path review) throws IOException {
        Path file = review.resolve(Artifacts.CATALOG.path());
        Files.createDirectories(file.getParent());
        try (Duck catalog = Duck.create(file)) {
            catalog.run(Duck.resource(winnow.stage.Stage.class, "/winnow/catalog/schema.sql"));
            Table.ALL.forEach(table -> table.insert(catalog));
        }
    }

    static Knowledge knowledge(Path review) throws IOException {
        write(review);
        try (Duck catalog = Duck.open(review.resolve(Artifacts.CATALOG.path()))) {
            return Knowledge.read(catalog);
        }
    }

    /** Rows of one table of the catalog, columns and cells parted by a bar; an empty cell is a null. */
    private record Table(String name, String columns, String rows) {

        static final List<Table> ALL = List.of(
                new Table("database", "database|name|track|position|kind", """
                        pubmed|PubMed|all|1|database
                        """),
                new Table("citation", "citation|title|authors|year|container|doi|records", """
                        pubmed:1|Letters by machine|Doe, Jane; Roe, R.; Poe, E.; Low, L.|2023|Journal of Letters|10.1000/one|1
                        arxiv:2|Is it <b>ill</b>?|Solo, A.||||1
                        pubmed:3|Is it ill|Solo, A.|2024|Annals|10.1000/three|1
                        """),
                new Table("study", "study|negative_result|annotated|note", """
                        doe-2023|false|true|-
                        solo-2024|false|true|-
                        untold|true|true|-
                        """),
                new Table("report", "citation|study", """
                        pubmed:1|doe-2023
                        arxiv:2|solo-2024
                        pubmed:3|solo-2024
                        """),
                new Table("model_version", "version|model|size|access|link|position", """
                        Alpha-7B|Alpha|7B|Open|https://example.org/alpha|1
                        Beta|Beta||API||2
                        Gamma|Gamma||Restricted||3
                        Delta|Delta||Open|javascript:alert(1)|4
                        %s|Evil||API||5
                        """.formatted(HOSTILE)),
                new Table("about", "name|value", """
                        hash|0123abcd
                        """),
                new Table("export_file", "file|round|database", """
                        raw/searches/2025-03-31/pubmed/a.nbib|2025-03-31|pubmed
                        raw/searches/2024-12-31/pubmed/b.nbib|2024-12-31|pubmed
                        raw/searches/2024-12-31/pubmed/c.nbib|2024-12-31|pubmed
                        """),
                new Table("model_row", "row_number|model|version|access|place", """
                        1|Alpha|Alpha-7B|Open|raw/annotations/models.csv:2
                        """),
                new Table("resource", "version|phase|gpus|gpu|memory_gb|tdp_w|price_usd", """
                        Alpha-7B|inference|1|A100-80GB|80|300|18000
                        Alpha-7B|pretrain|more than 8||640.5||
                        Alpha-7B|finetune|||||
                        """),
                new Table("price", "version|input_usd_per_1k_tokens|output_usd_per_1k_tokens|date|origin", """
                        Beta|0.0005|0.03|2025-01-31|price list
                        """),
                new Table(
                        "evidence",
                        "row_number|study|version|stage|task|subtask|mandatory_input|optional_input|output|applied|best",
                        """
                        1|doe-2023|Alpha-7B|2|Text generation|Report generation|text||text|1|0
                        2|doe-2023|Beta|2|Text generation|Report generation|text||text|1|1
                        3|solo-2024|Alpha-7B|2|Disease diagnosis|Classification|text|text|text|1|1
                        4|solo-2024|Beta|2|Disease diagnosis|Classification|text||text|1|1
                        5|untold|Beta|2|Disease prediction|Risk|text|time-series|text|1|0
                        6|untold|Gamma|2|Disease diagnosis|Classification|text||text|1|1
                        7|untold|Delta|2|Disease diagnosis|Classification|image (2D)+text||text|1|0
                        8||Delta|2|Medical image processing|Segmentation|image (2D)||image (2D)|4|3
                        9||Alpha-7B|2|Text summarization|Summary|text||text|1|0
                        10||Beta|5|Text generation|Letter generation|text||text|7|2
                        11||%1$s|2|Text generation|Report generation|text||text|0|1
                        12||Delta|2|Text generation|Report generation|text||text|0|0
                        """.formatted(HOSTILE)));

        /** Columns of the schema that are not given here and must not be null are filled with anything. */
        void insert(Duck catalog) {
            List<String> given = List.of(columns.split("\\|"));
            Map<String, String> fillers = new LinkedHashMap<>();
            catalog.query("SELECT column_name, data_type FROM duckdb_columns() WHERE NOT is_nullable AND table_name = '"
                            + name + "' ORDER BY column_index")
                    .forEach(column -> fillers.put(
                            (String) column.get("column_name").orElseThrow(),
                            column.get("data_type").orElseThrow().equals("VARCHAR") ? "''" : "1"));
            fillers.keySet().removeAll(given);
            rows.lines()
                    .forEach(row -> catalog.run("INSERT INTO %s (%s) VALUES (%s)"
                            .formatted(
                                    name,
                                    String.join(", ", concat(given, List.copyOf(fillers.keySet()))),
                                    String.join(", ", concat(cells(row), List.copyOf(fillers.values()))))));
        }

        private static List<String> cells(String row) {
            return List.of(row.split("\\|", -1)).stream()
                    .map(cell -> cell.isEmpty() ? "NULL" : "'" + cell.replace("'", "''") + "'")
                    .collect(Collectors.toList());
        }

        private static List<String> concat(List<String> some, List<String> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
        }
    }
}
