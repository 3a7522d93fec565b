package winnow.ingest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Nearest;
import winnow.table.DamagedWorkbook;

/**
 * What kind of export a file is, judged by its content alone.
 *
 * @param encoding of its bytes
 * @param syntax empty if it is in none that is known
 * @param profile the one whose mark most entries bear, at least half of them; empty if there is none
 * @param looks what a file in no known syntax seems to be, for messages; empty if it has no text at all
 */
record Recognition(Encoding encoding, Optional<Syntax> syntax, Optional<Profile> profile, String looks) {

    private static final int SAMPLE = 20;
    private static final String EMPTY = "";

    private record Look(Pattern head, String text) {}

    /** Files that people put beside exports by mistake. */
    private static final List<Look> LOOKS = List.of(
            new Look(Pattern.compile("%PDF-"), "a PDF"),
            new Look(
                    Pattern.compile("PK\\x03\\x04"),
                    "a zip archive or a damaged Excel workbook (unpack it, or save it again as .xlsx or as CSV in UTF-8)"),
            new Look(
                    Pattern.compile("\\uDCD0\\uDCCF\\x11|\u00D0\u00CF\\x11"),
                    "an old Excel (.xls) or Word file (if it is a table, open it in a spreadsheet program and save it as"
                            + " .xlsx or as CSV in UTF-8)"),
            new Look(Pattern.compile("(?s).*\\x00"), "a binary file"),
            new Look(Pattern.compile("(?i)\\s*(?:<!doctype html|<html)"), "a web page"),
            new Look(Pattern.compile("\\s*<"), "an XML file of an unknown kind"),
            new Look(Pattern.compile("\\s*[\\[{]"), "a JSON file"),
            new Look(
                    Pattern.compile("[^\\r\\n]*[,;\\t][^\\r\\n]*[,;\\t]"),
                    "a table whose columns no database here writes"));

    static Recognition of(Path file) throws IOException {
        return of(file, Optional.empty());
    }

    /** @param declared how the protocol says that tables of the database are to be read; empty if it does not */
    static Recognition of(Path file, Optional<Profile> declared) throws IOException {
        Encoding encoding = Encoding.of(file);
        try {
            return of(file, encoding, declared);
        } catch (DamagedWorkbook e) {
            return new Recognition(encoding, Optional.empty(), Optional.empty(), e.getMessage());
        }
    }

    private static Recognition of(Path file, Encoding encoding, Optional<Profile> declared) throws IOException {
        String head;
        try (Reader text = encoding.open(file)) {
            head = Head.of(text);
        }
        if (head.isBlank()) {
            return new Recognition(encoding, Optional.empty(), Optional.empty(), EMPTY);
        }
        if (declared.filter(profile -> profile.format().syntax().fits(head)).isPresent()) {
            return new Recognition(
                    encoding, declared.map(found -> found.format().syntax()), declared, EMPTY);
        }
        for (Syntax syntax : Profiles.SYNTAXES) {
            if (syntax.fits(head)) {
                Recognition known = recognised(file, encoding, syntax);
                if (known.syntax.isPresent()) {
                    return known;
                }
            }
        }
        return new Recognition(encoding, Optional.empty(), Optional.empty(), looks(head, declared));
    }

    /** Whether the file has no text. */
    boolean isEmpty() {
        return syntax.isEmpty() && looks.equals(EMPTY);
    }

    private static Recognition recognised(Path file, Encoding encoding, Syntax syntax) throws IOException {
        List<Entry.Readable> sample;
        try (Reader text = encoding.open(file)) {
            sample = syntax.sample(text, SAMPLE);
        }
        Optional<Profile> profile = Profiles.ALL.stream()
                .filter(each ->
                        each.format().syntax() == syntax && marked(each, sample) * 2 >= Math.max(1, sample.size()))
                .max(Comparator.comparingLong(each -> marked(each, sample)));
        boolean known = profile.isPresent() || Profiles.hasGeneric(syntax) || sample.isEmpty();
        return new Recognition(encoding, known ? Optional.of(syntax) : Optional.empty(), profile, EMPTY);
    }

    private static long marked(Profile profile, List<Entry.Readable> sample) {
        return sample.stream().filter(profile.format().mark()).count();
    }

    private static String looks(String head, Optional<Profile> declared) {
        List<String> row = CsvSyntax.widestRow(head);
        Optional<String> missing = declared.map(Profile::columns).stream()
                .flatMap(List::stream)
                .filter(column -> row.size() > 1 && !row.contains(column))
                .findFirst();
        if (missing.isPresent()) {
            return "a table without the column '%s', which the protocol names (the nearest is '%s')"
                    .formatted(missing.get(), Nearest.of(missing.get(), row).orElse(""));
        }
        return LOOKS.stream()
                .filter(look -> look.head.matcher(head).lookingAt())
                .map(Look::text)
                .findFirst()
                .orElse("a text of an unknown kind");
    }
}
