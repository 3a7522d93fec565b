package winnow.ingest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Author;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Folded;
import winnow.model.RecordId;
import winnow.stage.Hash;

/**
 * The accession of a record whose export gives none, built from its content:
 * {@code ~benary2023leveraging-3f2a91c04d11aa07}.
 *
 * <p>The recipe may never change, because people's votes name records by it. In this order: {@code ~}; the folded
 * family name of the first author; the year; the first word of the folded title that is not one of {@link #SMALL};
 * {@code -}; the first 16 hexadecimal digits of the SHA-256 of these seven lines in UTF-8, each ended by a line feed:
 * folded title, year, folded family name of the first author, folded container, volume, pages, DOI. What is missing is
 * empty. Of the name and the word only the letters a to z and digits are taken, at most {@value #LONGEST} of each.
 */
final class Fallback {

    private static final int LONGEST = 24;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "on", "in", "of", "for", "to", "and", "with", "from", "by", "at", "as", "is", "are",
            "how", "what", "why", "can", "do", "does", "using", "towards", "toward");

    private Fallback() {}

    /** The accession; the same for the same content for ever. */
    static String accession(Bibliography record) {
        String author =
                record.authors().stream().findFirst().map(Author::family).orElse("");
        String family = Folded.of(author).text();
        Folded title = Folded.of(record.title());
        String year = record.first(Field.YEAR).orElse("");
        String word = title.words().stream()
                .filter(each -> !SMALL.contains(each))
                .map(Fallback::ascii)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String container = Folded.of(record.first(Field.CONTAINER).orElse("")).text();
        Stream<String> rest = Stream.of(Field.VOLUME, Field.PAGES, Field.DOI)
                .map(field -> record.first(field).orElse(""));
        List<String> lines = Stream.concat(Stream.of(title.text(), year, family, container), rest)
                .toList();
        return RecordId.FALLBACK_MARK + ascii(family) + year + word + "-" + hash(lines);
    }

    private static String ascii(String folded) {
        String letters = folded.replaceAll("[^a-z0-9]", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST));
    }

    private static String hash(List<String> lines) {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return Hash.of(text).substring(0, 16);
    }
}
