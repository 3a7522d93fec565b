package winnow.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;

/** Holds the listed models against each other: what looks like one model under two names, or one name for two. */
final class ModelChecks {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");
    private static final Pattern VERSION_MARK = Pattern.compile("(?<![\\p{L}])v(?:er(?:sion)?)?\\.?\\s*(?=\\d)");
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=\\d)\\.0(?![.\\d])");

    private final List<ModelRow> models;
    private final Findings findings;

    private ModelChecks(List<ModelRow> models, Findings findings) {
        this.models = models.stream().sorted(Comparator.comparing(ModelRow::at)).toList();
        this.findings = findings;
    }

    static void check(List<ModelRow> models, Findings findings) {
        ModelChecks checks = new ModelChecks(models, findings);
        checks.twins("model", row -> row.name().model());
        checks.twins("size", ModelRow::version);
        checks.repeats();
        checks.accesses();
    }

    /** What is left of a name without case, blanks, hyphens and the ways to write a version: {@code 1.5, v1.5, V 1.5}. */
    static String folded(String name) {
        String words = BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String unmarked = VERSION_MARK.matcher(words).replaceAll("");
        return POINT_ZERO.matcher(unmarked).replaceAll("").replace(" ", "");
    }

    /** Each further spelling of one folded name, at its first row. Versions count only if their names are no twins. */
    private void twins(String column, Function<ModelRow, String> text) {
        Map<String, Map<String, ModelRow>> spellings = new TreeMap<>();
        for (ModelRow row : models) {
            spellings
                    .computeIfAbsent(folded(text.apply(row)), key -> new TreeMap<>())
                    .putIfAbsent(text.apply(row), row);
        }
        for (Map<String, ModelRow> group : spellings.values()) {
            List<ModelRow> rows = new ArrayList<>(group.values());
            boolean known = column.equals("size")
                    && rows.stream()
                                    .map(row -> folded(row.name().model()))
                                    .distinct()
                                    .count()
                            == 1;
            if (!known) {
                rows.stream().skip(1).forEach(row -> twin(column, text, row, rows.get(0)));
            }
        }
    }

    private void twin(String column, Function<ModelRow, String> text, ModelRow row, ModelRow other) {
        String detail =
                "'%s' in line %d".formatted(text.apply(other), other.at().line());
        findings.report(new Odd(Check.NEAR_DUPLICATE_MODEL, row.at(), column, text.apply(row), detail));
    }

    private void repeats() {
        Map<ModelName, Origin> first = new LinkedHashMap<>();
        for (ModelRow row : models) {
            Origin before = first.putIfAbsent(row.name(), row.at());
            if (before != null) {
                findings.report(new Odd(
                        Check.DUPLICATE_VERSION, row.at(), "model", row.version(), "also in line " + before.line()));
            }
        }
    }

    private void accesses() {
        Map<String, ModelRow> first = new LinkedHashMap<>();
        Map<String, List<ModelRow>> byName = models.stream()
                .collect(Collectors.groupingBy(row -> row.name().model(), LinkedHashMap::new, Collectors.toList()));
        for (List<ModelRow> rows : byName.values()) {
            rows.forEach(row -> first.putIfAbsent(row.access(), row));
            first.values().stream().skip(1).forEach(row -> access(row, rows.get(0)));
            first.clear();
        }
    }

    private void access(ModelRow row, ModelRow before) {
        String detail = "'%s' is %s in line %d"
                .formatted(row.name().model(), before.access(), before.at().line());
        findings.report(new Odd(Check.TWO_ACCESSES, row.at(), "access", row.access(), detail));
    }
}
