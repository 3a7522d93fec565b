package winnow.selector;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.db.Duck;

/**
 * What the catalog knows, as far as trees need it.
 *
 * @param versions by name, in the order of the catalog
 * @param evidence in its order
 * @param studies by name, sorted
 * @param searches days of the search rounds, ascending
 * @param hash of the catalog's content; empty if it does not say
 */
record Knowledge(
        Map<String, Version> versions,
        List<EvidenceRow> evidence,
        Map<String, Study> studies,
        List<String> searches,
        Optional<String> hash) {

    /** Of a review that searched nothing. */
    Knowledge(Map<String, Version> versions, List<EvidenceRow> evidence, Map<String, Study> studies) {
        this(versions, evidence, studies, List.of(), Optional.empty());
    }

    /** Reads it from an open catalog. */
    static Knowledge read(Duck catalog) throws IOException {
        Map<String, List<Version.Price>> prices = grouped(catalog, "prices.sql", "version", Knowledge::price);
        Map<String, List<Version.Resource>> resources =
                grouped(catalog, "resources.sql", "version", Knowledge::resource);
        Map<String, Version> versions = new LinkedHashMap<>();
        for (Cells row : rows(catalog, "versions.sql")) {
            String name = row.text("version");
            versions.put(
                    name, version(row, prices.getOrDefault(name, List.of()), resources.getOrDefault(name, List.of())));
        }
        Map<String, Study> studies = new LinkedHashMap<>();
        grouped(catalog, "studies.sql", "study", Knowledge::report)
                .forEach((study, reports) -> studies.put(
                        study,
                        new Study(
                                study,
                                reports.stream().flatMap(Optional::stream).toList())));
        List<EvidenceRow> evidence = rows(catalog, "evidence.sql").stream()
                .map(Knowledge::evidenceRow)
                .toList();
        return new Knowledge(
                versions,
                evidence,
                studies,
                column(catalog, "searches.sql"),
                column(catalog, "about.sql").stream().findFirst());
    }

    private static List<String> column(Duck catalog, String query) throws IOException {
        return rows(catalog, query).stream().map(row -> row.text("value")).toList();
    }

    private static Version version(Cells row, List<Version.Price> prices, List<Version.Resource> resources) {
        return new Version(
                row.text("version"),
                row.text("model"),
                row.find("size"),
                Version.Access.valueOf(row.text("access").toUpperCase(Locale.ROOT)),
                row.find("link"),
                prices,
                resources,
                List.of());
    }

    private static Version.Price price(Cells row) {
        return new Version.Price(
                row.decimal("input_usd"), row.decimal("output_usd"), row.find("date"), row.find("origin"));
    }

    private static Version.Resource resource(Cells row) {
        return new Version.Resource(
                row.text("phase"),
                row.find("gpus"),
                row.find("gpu"),
                row.decimal("memory_gb"),
                row.decimal("tdp_w"),
                row.decimal("price_usd"),
                Optional.empty(),
                row.find("origin"));
    }

    private static Optional<Study.Report> report(Cells row) {
        return row.find("citation").map(citation -> new Study.Report(citation, Reference.text(row), row.find("doi")));
    }

    private static EvidenceRow evidenceRow(Cells row) {
        return new EvidenceRow(
                row.find("study"),
                row.text("version"),
                row.text("stage"),
                row.text("task"),
                row.text("subtask"),
                row.text("mandatory_input"),
                row.find("optional_input"),
                row.text("output"),
                row.number("applied"),
                row.number("best"));
    }

    private static <T> Map<String, List<T>> grouped(Duck catalog, String query, String by, Function<Cells, T> value)
            throws IOException {
        return rows(catalog, query).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(by), LinkedHashMap::new, Collectors.mapping(value, Collectors.toList())));
    }

    private static List<Cells> rows(Duck catalog, String query) throws IOException {
        List<Cells> rows = new ArrayList<>();
        catalog.query(Duck.resource(Knowledge.class, query)).forEach(row -> rows.add(new Cells(row)));
        return rows;
    }

    /** One row of a query whose columns are all text. */
    record Cells(Map<String, Optional<Object>> columns) {

        String text(String column) {
            return find(column).orElse("");
        }

        /** Empty if the cell is null or blank. */
        Optional<String> find(String column) {
            return columns.get(column).map(Object::toString).map(String::strip).filter(text -> !text.isEmpty());
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        Optional<BigDecimal> decimal(String column) {
            return find(column).map(BigDecimal::new);
        }
    }
}
