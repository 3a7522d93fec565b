package winnow.selector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.selector.Question.Kind;

/**
 * A tree as {@link Lint} and {@link Difference} see it, whichever form the file has.
 *
 * @param places by id, in file order
 * @param questions keys in the order in which they are asked, each with what it is about
 * @param wording of the questions, by key
 * @param shortened whether a rule that the file declares leaves versions out of long answers
 */
record Graph(
        String tree,
        String root,
        Map<String, Place> places,
        Map<String, Kind> questions,
        Map<String, String> wording,
        boolean shortened) {

    /** Ways beyond which they are not followed one by one. */
    static final int MOST_WAYS = 200_000;

    /**
     * From the first question to an answer.
     *
     * @param answers in the order in which they are asked for
     * @param end empty if the last of them leads nowhere
     */
    record Way(Map<String, Boolean> answers, Optional<Place.End> end) {}

    static List<Graph> of(Document document) {
        Map<String, Set<String>> uses = document.evidence().stream()
                .collect(Collectors.groupingBy(
                        Evidence::version, Collectors.mapping(Evidence::use, Collectors.toSet())));
        return document.trees().stream()
                .map(tree -> of(tree, document.rules().displayRule().isPresent(), uses))
                .toList();
    }

    private static Graph of(Tree tree, boolean shortened, Map<String, Set<String>> uses) {
        Map<String, Place> places = new LinkedHashMap<>();
        tree.nodes().forEach(node -> places.put(node.id(), place(node, uses)));
        Map<String, Kind> questions = new LinkedHashMap<>();
        Map<String, String> wording = new LinkedHashMap<>();
        tree.questions().forEach(question -> {
            questions.put(question.key(), question.kind());
            wording.put(question.key(), question.question());
        });
        return new Graph(tree.key(), tree.root(), places, questions, wording, shortened);
    }

    private static Place place(Node node, Map<String, Set<String>> uses) {
        if (node instanceof Node.Branch branch) {
            return new Place.Fork(branch.id(), branch.question(), Optional.of(branch.yes()), Optional.of(branch.no()));
        }
        Node.Leaf leaf = (Node.Leaf) node;
        Map<String, Boolean> versions = leaf.versions().stream()
                .collect(Collectors.toMap(Offer::version, Offer::starred, (some, more) -> some || more, TreeMap::new));
        return new Place.End(
                leaf.id(),
                leaf.outcome(),
                leaf.outcome() + " " + versions,
                versions,
                leaf.versions().stream()
                        .filter(offer ->
                                Collections.disjoint(leaf.uses(), uses.getOrDefault(offer.version(), Set.of())))
                        .count());
    }

    Optional<Place> place(Optional<String> id) {
        return id.map(places::get);
    }

    /** All ways; empty if there are too many. */
    Optional<List<Way>> ways() {
        List<Way> ways = new ArrayList<>();
        follow(Optional.ofNullable(places.get(root)), new LinkedHashMap<>(), ways);
        return ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(ways);
    }

    private void follow(Optional<Place> place, Map<String, Boolean> answers, List<Way> ways) {
        if (ways.size() > MOST_WAYS) {
            return;
        }
        if (place.isPresent() && place.get() instanceof Place.Fork fork) {
            for (boolean answer : new boolean[] {true, false}) {
                Map<String, Boolean> longer = new LinkedHashMap<>(answers);
                longer.put(fork.question(), answer);
                follow(place(fork.after(answer)), longer, ways);
            }
        } else {
            ways.add(new Way(answers, place.map(Place.End.class::cast)));
        }
    }
}
