package winnow.selector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one line of text: {@code Benary M; Wang X; Schmidt M et al. Title. Journal. 2023.} */
final class Reference {

    private static final int MOST_AUTHORS = 3;

    private Reference() {}

    /** @param row with {@code authors} (parted by semicolons), {@code title}, {@code container} and {@code year} */
    static String text(Knowledge.Cells row) {
        return Stream.of(
                        row.find("authors").map(Reference::authors),
                        row.find("title"),
                        row.find("container"),
                        row.find("year"))
                .flatMap(Optional::stream)
                .map(Reference::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String authors(String authors) {
        List<String> names = Stream.of(authors.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String first = names.stream().limit(MOST_AUTHORS).collect(Collectors.joining("; "));
        return names.size() > MOST_AUTHORS ? first + " et al." : first;
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.?!]") ? text : text + ".";
    }
}
