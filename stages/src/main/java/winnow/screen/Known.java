package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.RecordId;
import winnow.stage.Workspace;

/** The citations that somebody's rows may mean, to be found by any of their names. */
final class Known {

    /** A name of a citation: an identifier, or its title. */
    record Name(String kind, String text) {

        static Name record(RecordId id) {
            return new Name("record", id.toString());
        }

        /** The id that a database gives, without saying which database. */
        static Name accession(String text) {
            return new Name("accession", text.strip());
        }

        static Name doi(String text) {
            return new Name("doi", text);
        }

        static Name pmid(String text) {
            return new Name("pmid", text.strip());
        }

        static Name title(String text) {
            return new Name("title", Folded.of(text).text());
        }

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final Map<Name, List<Citation>> byName = new HashMap<>();

    private Known() {}

    /**
     * Reads the citations that have one of these names.
     *
     * @param citations the file of citations
     */
    static Known read(Path citations, Set<Name> wanted) throws IOException {
        Known known = new Known();
        try (Stream<Citation> all = Workspace.read(citations, Citation.class)) {
            all.forEach(citation -> known.add(citation, wanted));
        }
        return known;
    }

    /** Keeps a citation under those of its names that are wanted and, if there is one, under all its records. */
    private void add(Citation citation, Set<Name> wanted) {
        Set<Name> names =
                names(citation).stream().filter(wanted::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!names.isEmpty()) {
            citation.members().forEach(member -> names.add(Name.record(member)));
            names.forEach(name ->
                    byName.computeIfAbsent(name, each -> new ArrayList<>()).add(citation));
        }
    }

    private static List<Name> names(Citation citation) {
        Bibliography bibliography = citation.bibliography();
        List<Name> names = new ArrayList<>();
        for (RecordId member : citation.members()) {
            names.add(Name.record(member));
            names.add(Name.accession(member.accession()));
            if (member.database().equals("pubmed")) {
                names.add(Name.pmid(member.accession()));
            }
        }
        bibliography.doi().map(Name::doi).ifPresent(names::add);
        bibliography.first(Field.PMID).map(Name::pmid).ifPresent(names::add);
        names.add(Name.title(bibliography.title()));
        return names;
    }

    /** The citations of a name; none, one or several. */
    List<Citation> of(Name name) {
        return name.isBlank() ? List.of() : byName.getOrDefault(name, List.of());
    }

    /** The citation that has a record. */
    Optional<Citation> of(RecordId record) {
        return of(Name.record(record)).stream().findFirst();
    }
}
