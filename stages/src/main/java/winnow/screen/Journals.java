package winnow.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.model.Bibliography;
import winnow.model.Field;

/** The journals of a list, to be found by ISSN or title. */
final class Journals {

    /** How a journal was found. */
    enum MatchedBy {
        ISSN,
        TITLE,
        ABBREVIATION
    }

    /** What the list says about a citation's journal. */
    sealed interface Search {}

    record Found(Journal journal, MatchedBy by) implements Search {}

    /** @param reason in words */
    record NotFound(String reason) implements Search {}

    private static final Comparator<Journal> MOST_CITED_FIRST = Comparator.comparing(
                    (Journal journal) -> journal.citations().orElse(-1L), Comparator.reverseOrder())
            .thenComparing(Journal::at);

    private final Map<String, List<Journal>> byIssn = new HashMap<>();
    private final Map<JournalTitle, List<Journal>> byTitle = new HashMap<>();
    private final Map<String, List<JournalTitle>> byInitials = new HashMap<>();
    private final int size;

    private Journals(Collection<Journal> journals) {
        this.size = journals.size();
        for (Journal journal : journals) {
            journal.issns()
                    .forEach(issn -> byIssn.computeIfAbsent(issn, key -> new ArrayList<>())
                            .add(journal));
            byTitle.computeIfAbsent(JournalTitle.of(journal.title()), key -> new ArrayList<>())
                    .add(journal);
        }
        byTitle.keySet()
                .forEach(title -> byInitials
                        .computeIfAbsent(initials(title), key -> new ArrayList<>())
                        .add(title));
    }

    /** Rows of one source number, or without such numbers of one ISSN, or without both of one title, are one journal. */
    static Journals of(List<Journal.Line> lines) {
        Map<String, List<Journal.Line>> groups = new LinkedHashMap<>();
        Map<String, String> groupOfIssn = new HashMap<>();
        for (Journal.Line line : lines) {
            String key = key(line, groupOfIssn);
            line.issns().forEach(issn -> groupOfIssn.putIfAbsent(issn, key));
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
        }
        return new Journals(groups.values().stream().map(Journals::journal).toList());
    }

    private static String key(Journal.Line line, Map<String, String> groupOfIssn) {
        if (!line.source().isEmpty()) {
            return "source " + line.source();
        }
        return line.issns().stream()
                .filter(groupOfIssn::containsKey)
                .findFirst()
                .map(groupOfIssn::get)
                .orElseGet(() -> line.issns().isEmpty()
                        ? "title " + JournalTitle.of(line.title()).words()
                        : "issn " + line.issns().get(0));
    }

    private static Journal journal(List<Journal.Line> lines) {
        Set<String> issns = new LinkedHashSet<>();
        Set<String> areas = new LinkedHashSet<>();
        Journal.Line best = lines.get(0);
        for (Journal.Line line : lines) {
            issns.addAll(line.issns());
            areas.addAll(line.areas());
            best = line.citations().orElse(-1L) > best.citations().orElse(-1L) ? line : best;
        }
        return new Journal(best.title(), issns, areas, best.citations(), best.at());
    }

    /** The initials, which an abbreviation keeps. */
    private static String initials(JournalTitle title) {
        return title.words().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    int size() {
        return size;
    }

    /** Looks by ISSN, then by title, then by abbreviated title. Of several journals with an ISSN the most cited counts. */
    Search find(Bibliography citation) {
        List<String> issns = citation.all(Field.ISSN);
        Optional<Journal> byNumber = issns.stream()
                .flatMap(issn -> byIssn.getOrDefault(issn, List.of()).stream())
                .min(MOST_CITED_FIRST);
        if (byNumber.isPresent()) {
            return new Found(byNumber.get(), MatchedBy.ISSN);
        }
        return citation.first(Field.CONTAINER)
                .map(this::byName)
                .orElseGet(() -> new NotFound(
                        issns.isEmpty()
                                ? "no ISSN and no journal title is given"
                                : "ISSN " + String.join(", ", issns) + " is not in the journal list"));
    }

    private Search byName(String name) {
        List<JournalTitle> spellings = List.of(JournalTitle.of(name), JournalTitle.withoutAddition(name)).stream()
                .distinct()
                .toList();
        for (JournalTitle spelling : spellings) {
            List<Journal> same = byTitle.getOrDefault(spelling, List.of());
            if (!same.isEmpty()) {
                return only(same, MatchedBy.TITLE, name);
            }
        }
        for (JournalTitle spelling : spellings) {
            List<Journal> full = abbreviatedBy(spelling);
            if (!full.isEmpty()) {
                return only(full, MatchedBy.ABBREVIATION, name);
            }
        }
        return new NotFound("'" + name + "' is not in the journal list");
    }

    private List<Journal> abbreviatedBy(JournalTitle title) {
        return byInitials.getOrDefault(initials(title), List.of()).stream()
                .filter(title::abbreviates)
                .flatMap(full -> byTitle.get(full).stream())
                .toList();
    }

    private static Search only(List<Journal> journals, MatchedBy by, String name) {
        return journals.size() == 1
                ? new Found(journals.get(0), by)
                : new NotFound("'" + name + "' can be " + journals.size() + " journals of the list");
    }
}
