package winnow.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Origin;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;
import winnow.table.Row;

/** Tables that several people extracted by themselves, each in a folder of their name, and what became of differences. */
final class Extractors {

    static final String FOLDER = Artifacts.ANNOTATIONS.path() + "/extractors";

    private static final Pattern PLACE = Pattern.compile(Pattern.quote(FOLDER) + "/([^/]+)/[^/]+");

    private final SortedSet<String> people;
    private final Map<AnnotationTable, Reconciliation> tables = new EnumMap<>(AnnotationTable.class);

    private Extractors(SortedSet<String> people) {
        this.people = people;
    }

    /** Whether a file is one of an extractor. */
    static boolean isPlace(String name) {
        return PLACE.matcher(name).matches();
    }

    /**
     * Reads and reconciles what there is.
     *
     * @param own the folder that has the rulings
     */
    static Extractors read(Workspace files, AnnotationFolder own, Findings findings, Cleaning cleaning)
            throws IOException {
        SortedMap<String, AnnotationFolder> folders = new TreeMap<>();
        for (Path file : files.files(Artifacts.ANNOTATIONS)) {
            Matcher place = PLACE.matcher(files.name(file));
            if (place.matches()) {
                String person = place.group(1);
                folders.putIfAbsent(person, new AnnotationFolder(files, findings, FOLDER + "/" + person));
            }
        }
        for (AnnotationFolder folder : folders.values()) {
            folder.refuseOthers(List.of(), List.of());
        }
        Extractors extractors = new Extractors(new TreeSet<>(folders.keySet()));
        Rulings rulings = Rulings.read(own, folders.keySet(), DifferenceList.columns(folders.keySet()), findings);
        for (AnnotationTable table : AnnotationTable.values()) {
            extractors.reconcile(table, folders, cleaning, rulings, findings);
        }
        rulings.reportNeedless();
        return extractors;
    }

    private void reconcile(
            AnnotationTable table,
            SortedMap<String, AnnotationFolder> folders,
            Cleaning cleaning,
            Rulings rulings,
            Findings findings)
            throws IOException {
        SortedMap<String, List<Row>> extracted = new TreeMap<>();
        for (Map.Entry<String, AnnotationFolder> folder : folders.entrySet()) {
            if (folder.getValue().file(table.title()).isPresent()) {
                List<Row> rows = new ArrayList<>();
                folder.getValue().scan(table, cleaning, rows::add);
                extracted.put(folder.getKey(), rows);
            }
        }
        if (extracted.isEmpty()) {
            return;
        }
        if (extracted.size() < Math.max(2, folders.size())) {
            findings.add(
                    new Origin(FOLDER, 0),
                    "only %s extracted the table %s; add what another extracted, or move the table to %s"
                            .formatted(
                                    String.join(", ", extracted.keySet()),
                                    table.title(),
                                    Artifacts.ANNOTATIONS.path()));
        }
        tables.put(table, Reconciliation.of(table, extracted, rulings, findings));
    }

    boolean have(AnnotationTable table) {
        return tables.containsKey(table);
    }

    /** The rows of a table on which all agree, or somebody ruled. */
    List<Row> rows(AnnotationTable table) {
        return Optional.ofNullable(tables.get(table)).map(Reconciliation::rows).orElse(List.of());
    }

    /** Studies of which a row is left out because nobody settled it. */
    Set<String> leftOutStudies() {
        return leftOut(AnnotationTable.STUDIES).map(key -> key.get(0)).collect(Collectors.toSet());
    }

    /** Versions of which a row is left out because nobody settled it. */
    Set<String> leftOutVersions() {
        return leftOut(AnnotationTable.MODELS)
                .map(key -> new ModelName(key.get(0), Optional.of(key.get(1)).filter(size -> !size.isEmpty())))
                .map(ModelName::version)
                .collect(Collectors.toSet());
    }

    private Stream<List<String>> leftOut(AnnotationTable table) {
        return Optional.ofNullable(tables.get(table)).stream().flatMap(each -> each.leftOut().stream());
    }

    /** Writes the list of differences. */
    void write(Workspace files) throws IOException {
        DifferenceList list = new DifferenceList(people);
        for (Reconciliation table : tables.values()) {
            for (Reconciliation.Settled each : table.differences()) {
                list.add(each);
            }
        }
        files.write(Artifacts.DIFFERENCES, list.text());
    }
}
