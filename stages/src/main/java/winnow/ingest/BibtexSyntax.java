package winnow.ingest;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import winnow.stage.Issue;

/**
 * BibTeX. Values are named by their fields in lower case; the type of an entry is {@value #TYPE}, its key
 * {@value #KEY}. Keys need not be unique, may hold blanks or commas, and may be missing: the parser never sees them.
 */
final class BibtexSyntax implements Syntax {

    static final String TYPE = "@type";
    static final String KEY = "@key";

    private static final Pattern START = Pattern.compile("(?m)(?:^|\\})\\s*@\\s*[A-Za-z]+\\s*\\{");
    private static final Pattern NAME = Pattern.compile("@\\s*([A-Za-z]+)");
    private static final Pattern OPENED = Pattern.compile("@\\s*([A-Za-z]+)\\s*[{(]\\s*");
    private static final Pattern HEAD = Pattern.compile("([^={}\"\\r\\n]*?)\\s*,\\s*(?=[^\\s=,{}\"]+\\s*=|$)");
    private static final Pattern NAME_WITH_BLANKS =
            Pattern.compile("(?m)^([ \\t]*)([A-Za-z][\\w:.-]*(?:[ \\u00A0]+[\\w:.-]+)+)([ \\t]*=[ \\t]*[{\"])");
    private static final Pattern QUOTED_LINE =
            Pattern.compile("(?m)^([ \\t]*[\\w:.-]+[ \\t]*=[ \\t]*)\"(.*)\"([ \\t]*,?[ \\t]*)$");
    /** Of an entry that is not plain, its abbreviations put in; the parser is too slow for more. */
    static final int LONGEST = 300_000;

    /** A comment is often a whole entry, commented out; but one that has another start swallowed what follows it. */
    private static final Pattern SWALLOWING =
            Pattern.compile("(?is)@\\s*[a-z]+\\s*[{(]\\s*+(?!@).*?\\R[ \\t]*" + BibtexPieces.ENTRY);

    private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble", "string");

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public boolean fits(String head) {
        return START.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        return new Entries(new BibtexPieces(text));
    }

    /** Passes over what is no entry, and keeps the abbreviations that it defines. If not whole, it may hide an entry. */
    private static final class Entries implements Iterator<Entry> {
        private final BibtexPieces pieces;
        private final BibtexAbbreviations abbreviations = new BibtexAbbreviations();
        private Optional<Piece> ahead = Optional.empty();

        Entries(BibtexPieces pieces) {
            this.pieces = pieces;
        }

        @Override
        public boolean hasNext() {
            while (ahead.isEmpty() && pieces.hasNext()) {
                Piece piece = pieces.next();
                String type = type(piece);
                boolean whole = piece.end() == Piece.End.WHOLE;
                boolean read = whole
                        && !SWALLOWING.matcher(piece.raw()).lookingAt()
                        && (!type.equals("string") || abbreviations.add(piece.raw()));
                ahead = Optional.of(piece).filter(any -> !read || !NO_ENTRIES.contains(type));
            }
            return ahead.isPresent();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Piece piece = ahead.orElseThrow();
            ahead = Optional.empty();
            return entry(piece, abbreviations);
        }
    }

    private static String type(Piece piece) {
        Matcher start = NAME.matcher(piece.raw());
        return start.lookingAt() ? start.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static Entry entry(Piece piece, BibtexAbbreviations abbreviations) {
        if (NO_ENTRIES.contains(type(piece)) && piece.end() == Piece.End.WHOLE) {
            return piece.unreadable(
                    "an abbreviation that cannot be read or is too long, or a comment that holds an entry");
        }
        Matcher opened = OPENED.matcher(piece.raw());
        if (piece.end() != Piece.End.WHOLE || !opened.lookingAt()) {
            return piece.unreadable("");
        }
        String inner = piece.raw().substring(opened.end(), piece.raw().length() - 1);
        Matcher head = HEAD.matcher(inner);
        boolean hasKey = head.lookingAt();
        String fields = hasKey ? inner.substring(head.end()) : inner;
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put(TYPE, List.of(type(piece)));
        values.put(KEY, List.of(hasKey ? head.group(1) : ""));
        try {
            boolean repaired = parse(abbreviations, fields, values);
            return new Entry.Readable(
                    piece.line(),
                    piece.raw(),
                    values,
                    repaired ? Optional.of(Issue.Code.REPAIRED_QUOTES) : Optional.empty());
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            return piece.unreadable(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** Adds the fields to the values, and says whether quotes had to be repaired for that. */
    private static boolean parse(BibtexAbbreviations known, String fields, Map<String, List<String>> values)
            throws ParseException {
        Optional<Map<String, List<String>>> plain = PlainFields.of(fields);
        if (plain.isPresent()) {
            values.putAll(plain.get());
            return false;
        }
        if (known.expanded(fields) > LONGEST) {
            throw new ParseException("longer than " + LONGEST + " characters");
        }
        String abbreviations = known.usedIn(fields);
        try {
            values.putAll(parse(abbreviations + "@misc{key,\n" + fields + "\n}"));
            return false;
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            return parseMended(abbreviations, withoutBlanksInNames(fields), values);
        }
    }

    private static boolean parseMended(String abbreviations, String fields, Map<String, List<String>> values)
            throws ParseException {
        try {
            values.putAll(parse(abbreviations + "@misc{key,\n" + fields + "\n}"));
            return false;
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            String braced = QUOTED_LINE.matcher(fields).replaceAll("$1{$2}$3");
            values.putAll(parse(abbreviations + "@misc{key,\n" + braced + "\n}"));
            return true;
        }
    }

    /** Scopus writes {@code funding_text 1}, with a no-break space; Web of Science {@code Early Access Date}. */
    private static String withoutBlanksInNames(String fields) {
        return NAME_WITH_BLANKS
                .matcher(fields)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group(1) + name.group(2).replaceAll("[ \u00A0]", "_") + name.group(3)));
    }

    /** What the parser makes of a whole text. */
    static Map<String, List<String>> parse(String text) throws ParseException {
        BibTeXDatabase parsed = new Parser().parse(new StringReader(text));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (BibTeXEntry entry : parsed.getEntries().values()) {
            entry.getFields()
                    .forEach((name, value) -> values.computeIfAbsent(
                                    name.getValue().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                            .add(value.toUserString()));
        }
        return values;
    }

    /** An abbreviation or cross reference that is defined nowhere stands for its own name. */
    private static final class Parser extends BibTeXParser {
        Parser() throws ParseException {
            super();
        }

        @Override
        public void checkStringResolution(Key key, BibTeXString string) {}

        @Override
        public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
    }
}
