package winnow.screen;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.stage.Hash;

/**
 * What a ruling settles: the votes on a citation in a phase, what the citation says, and the criteria that the votes name;
 * without votes, the rules that flagged it. A ruling holds as long as all of that is as it was. Days and notes of votes, and
 * case, punctuation and marks of the citation's text, are no part of it.
 *
 * @param votes those that count; none if the citation is flagged and nobody has voted
 * @param rules codes of the rules that flagged it, of consequence only without votes
 */
record Matter(Phase phase, Citation citation, Collection<Decision> votes, List<String> rules, Codes codes) {

    private static final int HASH_LENGTH = 12;
    private static final List<Field> READ = List.of(Field.TITLE, Field.ABSTRACT);

    Matter {
        votes = List.copyOf(votes);
        rules = List.copyOf(rules);
    }

    /** The name for a ruling on the citation's first record. */
    String name() {
        return name(citation.id());
    }

    /** Who voted. */
    Set<String> voters() {
        return votes.stream().map(Decision::reviewer).collect(Collectors.toSet());
    }

    /** The name that a ruling on this record must repeat: the start of a SHA-256. */
    String name(RecordId record) {
        Stream<String> about = Stream.of(phase.key(), record.toString());
        Stream<String> text = READ.stream()
                .map(field -> field.key() + "\t"
                        + citation.bibliography()
                                .first(field)
                                .map(Folded::of)
                                .map(Folded::text)
                                .orElse(""));
        String all = Stream.of(about, text, said()).flatMap(each -> each).reduce("", (one, line) -> one + line + "\n");
        return Hash.of(all).substring(0, HASH_LENGTH);
    }

    private Stream<String> said() {
        return votes.isEmpty()
                ? rules.stream().map(codes::version)
                : votes.stream()
                        .sorted(Comparator.comparing(Decision::reviewer))
                        .map(vote -> String.join(
                                "\t",
                                vote.reviewer(),
                                vote.vote().key(),
                                vote.criterion().map(codes::version).orElse("")));
    }
}
