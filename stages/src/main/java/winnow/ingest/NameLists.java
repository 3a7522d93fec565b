package winnow.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of names as databases print them, cut into names. */
final class NameLists {

    private static final Pattern AND = Pattern.compile("(?<!\\s)\\s++and\\s++", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARXIV_SEPARATOR = Pattern.compile("[,:;]|\\band\\b");

    private NameLists() {}

    /** BibTeX: parted by {@code and} outside of braces; {@code others} is no name. */
    static List<String> byAnd(String printed) {
        String list = withoutOuterBraces(printed);
        List<String> names = new ArrayList<>();
        Matcher and = AND.matcher(list);
        int start = 0;
        int counted = 0;
        int open = 0;
        while (and.find()) {
            open += openBraces(list, counted, and.start());
            counted = and.start();
            if (open == 0) {
                names.add(list.substring(start, and.start()));
                start = and.end();
            }
        }
        names.add(list.substring(start));
        names.removeIf(name -> name.strip().equals("others"));
        return names;
    }

    /** Web of Science puts the whole list into another pair of braces; each name in it has a comma. */
    private static String withoutOuterBraces(String list) {
        return Names.withinBraces(list.strip())
                .filter(inner -> AND.matcher(list).find()
                        && AND.splitAsStream(list).allMatch(name -> name.contains(",") && !Names.isCompany(name)))
                .orElse(list);
    }

    private static int openBraces(String text, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return open;
    }

    /**
     * Scopus: {@code Hahn W.; Ahmadi N.}, formerly {@code Hahn W., Ahmadi N.} and before that
     * {@code Hahn, W., Ahmadi, N.}: without a semicolon, a part that is only initials belongs to the name before it.
     */
    static List<String> byComma(String list) {
        if (list.contains(";")) {
            return Arrays.asList(list.split(";"));
        }
        List<String> names = new ArrayList<>();
        for (String part : list.split(",")) {
            String text = part.strip();
            boolean belongs = Names.isInitials(text) || Names.isSuffix(text);
            if (belongs && !names.isEmpty()) {
                int last = names.size() - 1;
                names.set(last, names.get(last) + ", " + text);
            } else {
                names.add(text);
            }
        }
        return names;
    }

    /**
     * arXiv: {@code A. B. Author (1), C. Author (2) and The X Collaboration ((1) University of X, (2) Y)}, where
     * {@code Jr.} belongs to the name before it and affiliations are in brackets.
     */
    static List<String> ofArxiv(String list) {
        String people = withoutRemarks(list);
        List<String> names = new ArrayList<>();
        for (String part : ARXIV_SEPARATOR.split(people)) {
            String text = part.strip();
            if (Names.isSuffix(text) && !names.isEmpty()) {
                names.set(names.size() - 1, names.get(names.size() - 1) + " " + text);
            } else if (!text.isEmpty()) {
                names.add(text);
            }
        }
        return names;
    }

    /** Without what is in brackets, be there brackets within them. */
    private static String withoutRemarks(String text) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                rest.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }
}
