package winnow.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.RecordId;

/** One citation on its way out, with what became of it. */
record Leaving(Citation citation, Fate fate) {

    String id() {
        return citation.id().toString();
    }

    Bibliography about() {
        return citation.bibliography();
    }

    /** The ids of the other records of the citation, sorted. */
    List<String> duplicates() {
        return citation.members().stream()
                .filter(member -> !member.equals(citation.id()))
                .map(RecordId::toString)
                .collect(Collectors.toList());
    }

    /** What the review knows, as notes for people, one line each; the id too, for few programs keep an id of others. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Record: " + id());
        if (!duplicates().isEmpty()) {
            notes.add("Duplicates: " + String.join("; ", duplicates()));
        }
        notes.add("Verdict: " + fate.inWords());
        return notes;
    }
}
